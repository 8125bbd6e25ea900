//! What the tests of sheets share.

use turnabout::domain::id::ParticipantId;
use turnabout::domain::participant::Participant;
use turnabout::exchange::sheet::{
    Column, Import, Junior, Mapping, Reading, Sheet, open, people, propose_levels, read, recognise,
};

/// A fixture's bytes.
pub fn fixture(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/sign-ups/");
    std::fs::read(format!("{folder}{name}")).expect("the fixture is there")
}

/// A workbook's bytes.
pub fn workbook(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/workbooks/");
    std::fs::read(format!("{folder}{name}")).expect("the workbook is there")
}

/// Ids 1, 2, 3 and so on.
pub fn ids() -> impl FnMut() -> ParticipantId {
    let mut next = 0;
    move || {
        next += 1;
        ParticipantId::parse(&format!("person-{next}")).unwrap()
    }
}

/// Opens a file, or says why not.
pub fn opened(bytes: &[u8], name: &str) -> (Sheet, Mapping) {
    open(bytes, name).unwrap()
}

/// Imports files with what was recognised.
pub fn import(files: &[(&str, &[u8])], junior: Junior) -> Import {
    let read = |(name, bytes): &(&str, &[u8])| {
        let (sheet, mapping) = opened(bytes, name);
        (sheet, Reading::new(mapping, junior))
    };
    let files: Vec<_> = files.iter().map(read).collect();
    people(&files, &mut ids())
}

/// Imports a text whose mentors are the junior ones.
pub fn import_text(text: &str) -> Import {
    import(&[("sheet.csv", text.as_bytes())], Junior::SheetMentors)
}

/// Imports fixtures.
pub fn import_fixtures(names: &[&str], junior: Junior) -> Import {
    let bytes: Vec<_> = names.iter().map(|name| fixture(name)).collect();
    let files: Vec<_> = names
        .iter()
        .copied()
        .zip(bytes.iter().map(Vec::as_slice))
        .collect();
    import(&files, junior)
}

/// The columns that were recognised, in order.
pub fn columns(bytes: &[u8]) -> Vec<Column> {
    let mapping = opened(bytes, "sheet.csv").1;
    mapping.columns.iter().map(|c| c.column).collect()
}

/// The column under which one header, alone, is recognised.
pub fn column_of(header: &str) -> Column {
    let quoted = header.replace('"', "\"\"");
    let sheet = read(format!("\"{quoted}\"\n").as_bytes()).unwrap();
    recognise(&sheet, "sheet.csv").columns[0].column
}

/// A person by name.
pub fn person<'a>(import: &'a Import, name: &str) -> &'a Participant {
    import
        .people
        .iter()
        .find(|p| p.name.as_str() == name)
        .unwrap()
}

/// The levels proposed for an import.
pub fn levels(people: &[Participant]) -> Vec<String> {
    let levels = propose_levels(people);
    levels
        .iter()
        .map(|level| level.as_str().to_owned())
        .collect()
}

/// Topics taught, with their weights.
pub fn taught(person: &Participant) -> Vec<(&str, u32)> {
    let topics = person.profile.teaches.iter();
    topics
        .map(|t| (t.topic.as_str(), t.skill.weight()))
        .collect()
}

/// Topics wanted, with their weights.
pub fn wanted(person: &Participant) -> Vec<(&str, u32)> {
    let topics = person.profile.wants.iter();
    topics
        .map(|t| (t.topic.as_str(), t.priority.weight()))
        .collect()
}
