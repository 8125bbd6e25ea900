//! Builds, tests and hosts the site: `cargo xtask help` says how.
//!
//! Depends on `std` and, for hashes, on `sha2`, so that it starts in seconds on a fresh machine.

mod arguments;
mod bench;
mod browser;
mod checks;
mod css;
mod hash;
mod lean;
mod node;
mod open;
mod process;
mod programs;
mod project;
mod release;
mod serve;
mod site;
mod stamp;
mod tools;

use std::process::ExitCode;

use arguments::{Arguments, Command};
use process::Problem;

const HELP: &str = "\
cargo xtask start   [--port N] [--no-open]   bring the tools, build the site, serve it, open it
cargo xtask build                            the release site in dist/, for any path of any host
cargo xtask serve   [--port N] [--prefix /x/]  serve dist/ on this computer
cargo xtask test    [--only fmt,clippy,native,browser,build,e2e,sizes]
cargo xtask bench                            what people download and how long things take
cargo xtask bench matching [--quick]         matching in a browser beside native solvers, some 20 minutes
cargo xtask match   --mentors A.csv --mentees B.csv --pairs OUT.csv  (…)  the pairs, without a browser
cargo xtask verify  FILE                     whether the proof that match wrote holds

Trunk runs these by itself: css (one stylesheet out of style/), stamp (versions and the release list in dist/).";

fn main() -> ExitCode {
    match Arguments::parse(std::env::args().skip(1)).and_then(|arguments| run(&arguments)) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("\n{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<ExitCode, Problem> {
    match arguments.command {
        Command::Match => return programs::run("match", &arguments.told),
        Command::Verify => return programs::run("verify", &arguments.told),
        Command::Help => println!("{HELP}"),
        Command::Start => site::start(arguments)?,
        Command::Build => site::build()?,
        Command::Serve => serve::serve(&arguments.address(), |_| {})?,
        Command::Test => checks::run(&arguments.only)?,
        Command::Bench => bench::print()?,
        Command::BenchMatching => bench::matching::print(arguments.is_quick)?,
        Command::Css => css::write()?,
        Command::Stamp => stamp::stamp()?,
    }
    Ok(ExitCode::SUCCESS)
}
