//! What stands behind `match`, and what becomes of wrong words.

use std::path::Path;

use turnabout::exchange::match_files::{Refusal, Request, RulesFile};
use turnabout::exchange::sheet::Junior;

use super::folder::Folder;

fn parse(line: &str) -> Result<Request, Refusal> {
    Request::parse(line.split(' ').map(Into::into))
}

fn refusal(line: &str) -> String {
    match parse(line) {
        Err(Refusal::WrongArguments(sentences)) => sentences,
        other => panic!("{line}: {other:?}"),
    }
}

#[test]
fn three_files_are_enough() {
    let request = parse("--mentors a.csv --mentees b.csv --pairs out.csv").unwrap();

    assert_eq!(request.junior, Junior::SheetMentors);
    assert_eq!(request.pairs, Path::new("out.csv"));
    assert!(request.levels.is_empty() && request.rules.is_none() && request.proof.is_none());
}

#[test]
fn levels_stand_between_commas_semicolons_or_bars() {
    for list in ["AA,Grade 7", "AA; Grade 7", "AA|Grade 7"] {
        let files = "--mentors a --mentees b --pairs c --junior mentees --levels".split(' ');
        let words = files.chain([list]).map(Into::into);

        let request = Request::parse(words).unwrap();

        let levels: Vec<&str> = request.levels.iter().map(|level| level.as_str()).collect();
        assert_eq!(levels, ["AA", "Grade 7"]);
        assert_eq!(request.junior, Junior::SheetMentees);
    }
}

#[test]
fn wrong_words_are_refused_with_what_to_do() {
    let files = "--mentors a --mentees b --pairs c";
    for (line, sentence) in [
        (
            "--mentors a --pairs c",
            "Name the sheet of mentees after --mentees.",
        ),
        (
            "--mentors a --mentees b",
            "Name the file for the pairs after --pairs.",
        ),
        (
            &format!("{files} --junior both"),
            "Say mentors or mentees after --junior",
        ),
        (&format!("{files} --junior"), "Say a value after --junior."),
        (&format!("{files} --pairs d"), "--pairs is said twice."),
        (
            &format!("{files} --levels ,"),
            "Name the levels after --levels",
        ),
        (
            &format!("{files} --weight 3"),
            "“--weight” is not known here. Known are --mentors",
        ),
        (&format!("{files} --scores c"), "c is named twice."),
        (&format!("{files} --proof a"), "a is named twice."),
    ] {
        let said = refusal(line);
        assert!(said.starts_with(sentence), "{line}: {said}");
    }
}

#[test]
fn a_proof_is_of_the_best_total_alone() {
    let rules = RulesFile::read(r#"{"objective":"stable"}"#).unwrap();
    let request = parse("--mentors a --mentees b --pairs c --proof d").unwrap();

    assert!(matches!(
        request.agree_with(&rules),
        Err(Refusal::WrongArguments(_))
    ));
    assert_eq!(request.agree_with(&RulesFile::default()), Ok(()));
}

#[test]
fn the_exit_code_says_who_is_to_blame() {
    let folder = Folder::new();
    folder.write("a.csv", "Name,Grade\nAnn,AA\n");
    folder.write("b.csv", "Name,Grade\nBo,SCS1\n");
    folder.write("stable.json", r#"{"objective":"stable"}"#);
    folder.write("nobody.json", r#"{"capacities":{"Cy":2}}"#);
    let files = "--mentors a.csv --mentees b.csv --pairs out.csv";
    for (words, code, sentence) in [
        ("", 2, "Name the sheet of mentors after --mentors."),
        (
            &format!("{files} --rules stable.json --proof proof.json"),
            2,
            "Only the objective “best-total” has a proof.",
        ),
        (
            &format!("{files} --rules nobody.json"),
            1,
            "nobody.json: capacities: nobody in the sheets has the address or name “Cy”.",
        ),
        (
            &format!("{files} --rules gone.json"),
            1,
            "Could not read gone.json: ",
        ),
        (
            "--mentors stable.json --mentees b.csv --pairs out.csv",
            1,
            "stable.json cannot be taken as a sign-up sheet: the file has a header but no rows. Name a sheet",
        ),
        (
            "--mentors a.csv --mentees b.csv --pairs no/out.csv",
            1,
            "Could not write no/out.csv: ",
        ),
    ] {
        let ended = folder.matched(words);
        assert_eq!(ended.code, code, "{words}: {ended:?}");
        assert!(ended.said.contains(sentence), "{words}: {}", ended.said);
        assert!(!folder.has("out.csv"), "{words}");
    }
    assert_eq!(folder.matched(files).code, 0);
    assert_eq!(folder.read("out.csv"), "mentor,mentee,fit\nAnn,Bo,5000\n");
    assert_eq!(folder.matched("--help").code, 0);
}
