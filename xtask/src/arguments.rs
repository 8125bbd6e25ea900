//! What was typed after `cargo xtask`.

use crate::checks::Step;
use crate::process::Problem;
use crate::serve::Address;

const DEFAULT_PORT: u16 = 8080;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Start,
    Build,
    Serve,
    Test,
    Bench,
    BenchMatching,
    Match,
    Verify,
    Css,
    Stamp,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arguments {
    pub command: Command,
    /// The steps of `test` to run, in their fixed order.
    pub only: Vec<Step>,
    pub opens_browser: bool,
    /// Whether a bench is only tried out.
    pub is_quick: bool,
    /// What `match` and `verify` are told, word for word.
    pub told: Vec<String>,
    /// `None`: the usual port, or the next free one.
    port: Option<u16>,
    prefix: String,
}

impl Arguments {
    pub fn parse(words: impl Iterator<Item = String>) -> Result<Self, Problem> {
        let mut words = words;
        let command = match words.next().as_deref() {
            None | Some("help" | "--help" | "-h") => Command::Help,
            Some("start") => Command::Start,
            Some("build") => Command::Build,
            Some("serve") => Command::Serve,
            Some("test") => Command::Test,
            Some("bench") => Command::Bench,
            Some("match") => Command::Match,
            Some("verify") => Command::Verify,
            Some("css") => Command::Css,
            Some("stamp") => Command::Stamp,
            Some(other) => return Err(unknown(other)),
        };
        let mut arguments = Self {
            command,
            only: Step::ALL.to_vec(),
            opens_browser: true,
            is_quick: false,
            told: Vec::new(),
            port: None,
            prefix: "/".to_owned(),
        };
        if matches!(command, Command::Match | Command::Verify) {
            arguments.told = words.collect();
            return Ok(arguments);
        }
        while let Some(option) = words.next() {
            let mut value = || {
                words
                    .next()
                    .ok_or_else(|| Problem::new(format!("Say a value after {option}.")))
            };
            match option.as_str() {
                "--port" => arguments.port = Some(parse_port(&value()?)?),
                "--prefix" => arguments.prefix = tidy_prefix(&value()?),
                "--only" => arguments.only = Step::parse_list(&value()?)?,
                "--no-open" => arguments.opens_browser = false,
                "matching" if arguments.command == Command::Bench => {
                    arguments.command = Command::BenchMatching;
                }
                "--quick" if arguments.command == Command::BenchMatching => {
                    arguments.is_quick = true;
                }
                other => return Err(unknown(other)),
            }
        }
        Ok(arguments)
    }

    pub fn address(&self) -> Address {
        Address {
            port: self.port.unwrap_or(DEFAULT_PORT),
            tries_further_ports: self.port.is_none(),
            prefix: self.prefix.clone(),
        }
    }
}

fn parse_port(text: &str) -> Result<u16, Problem> {
    text.parse()
        .map_err(|_| Problem::new(format!("“{text}” is no port. Choose a number up to 65535.")))
}

/// A prefix begins and ends with a slash.
fn tidy_prefix(text: &str) -> String {
    match text.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

fn unknown(word: &str) -> Problem {
    Problem::new(format!(
        "“{word}” is not known here. `cargo xtask help` lists what is."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Arguments, Problem> {
        Arguments::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn a_prefix_begins_and_ends_with_a_slash() {
        assert_eq!(tidy_prefix("some/path"), "/some/path/");
        assert_eq!(tidy_prefix("/x/"), "/x/");
        assert_eq!(tidy_prefix("/"), "/");
    }

    #[test]
    fn a_chosen_port_is_kept_and_the_usual_one_may_move() -> Result<(), Problem> {
        assert!(parse("serve")?.address().tries_further_ports);
        assert!(!parse("serve --port 9000")?.address().tries_further_ports);
        Ok(())
    }

    #[test]
    fn an_unknown_word_is_refused() {
        assert!(parse("strat").is_err());
        assert!(parse("serve --prot 9").is_err());
        assert!(parse("serve --port many").is_err());
        assert!(parse("test --only clipy").is_err());
    }

    #[test]
    fn matching_is_a_bench_of_its_own() -> Result<(), Problem> {
        assert_eq!(parse("bench")?.command, Command::Bench);
        assert_eq!(parse("bench matching")?.command, Command::BenchMatching);
        assert!(parse("bench matching --quick")?.is_quick);
        assert!(parse("bench --quick").is_err());
        assert!(parse("test matching").is_err());
        Ok(())
    }

    #[test]
    fn the_words_of_another_program_are_handed_on() -> Result<(), Problem> {
        let arguments = parse("match --mentors a.csv --port help")?;

        assert_eq!(arguments.command, Command::Match);
        assert_eq!(arguments.told, ["--mentors", "a.csv", "--port", "help"]);
        Ok(())
    }

    #[test]
    fn only_the_named_steps_run() -> Result<(), Problem> {
        assert_eq!(
            parse("test --only sizes,fmt")?.only,
            [Step::Format, Step::Sizes]
        );
        Ok(())
    }
}
