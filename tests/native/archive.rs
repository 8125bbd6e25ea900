//! Zip archives are read back by the crate's own reader and by an inflater of another crate.

use miniz_oxide::inflate::decompress_to_vec;
use proptest::prelude::*;
use rawzip::{CompressionMethod, ZipArchive, crc32};

use turnabout::exchange::archive::{ArchiveError, zip};

pub fn read(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let archive = ZipArchive::from_slice(bytes).unwrap();
    let mut entries = archive.entries();
    let mut files = Vec::new();
    while let Some(entry) = entries.next_entry().unwrap() {
        assert_eq!(entry.compression_method(), CompressionMethod::DEFLATE);
        let name = entry
            .file_path()
            .try_normalize()
            .unwrap()
            .as_ref()
            .to_owned();
        let data = archive.get_entry(entry.wayfinder()).unwrap();
        let whole = decompress_to_vec(data.data()).unwrap();
        assert_eq!(entry.crc32(), crc32(&whole));
        assert_eq!(entry.uncompressed_size_hint(), whole.len() as u64);
        files.push((name, whole));
    }
    files
}

fn files(names: &[&str]) -> Vec<(String, Vec<u8>)> {
    let of = |name: &&str| ((*name).to_owned(), name.as_bytes().to_vec());
    names.iter().map(of).collect()
}

#[test]
fn two_of_a_name_are_numbered() {
    let archive = zip(&files(&[
        "a.txt", "A.txt", "a-2.txt", "a.txt", "b", "b", ".c", ".c", "d/e",
    ]));

    let names: Vec<String> = read(&archive.unwrap())
        .into_iter()
        .map(|file| file.0)
        .collect();

    assert_eq!(
        names,
        [
            "a.txt",
            "A-2.txt",
            "a-2-2.txt",
            "a-3.txt",
            "b",
            "b-2",
            ".c",
            ".c-2",
            "d-e"
        ]
    );
}

#[test]
fn an_archive_of_nothing_is_an_archive() {
    assert_eq!(read(&zip(&[]).unwrap()), []);
}

#[test]
fn a_file_without_a_name_is_refused() {
    assert_eq!(zip(&files(&[""])), Err(ArchiveError::Name));
    assert_eq!(
        zip(&files(&["x".repeat(70_000).as_str()])),
        Err(ArchiveError::Name)
    );
}

proptest! {
    #[test]
    fn files_come_back_as_they_were(
        contents in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..2_000), 0..8),
    ) {
        let files: Vec<(String, Vec<u8>)> = contents
            .into_iter()
            .enumerate()
            .map(|(number, bytes)| (format!("för {number}.turnabout"), bytes))
            .collect();

        let archive = zip(&files).unwrap();

        prop_assert_eq!(read(&archive), files.clone());
        prop_assert_eq!(archive, zip(&files).unwrap());
    }
}

#[test]
#[ignore = "writes an archive for other readers to try"]
fn write_an_archive() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let archive = zip(&files(&["å.txt", "a.txt", "A.txt"])).unwrap();
    std::fs::write(format!("{folder}/archive.zip"), archive).unwrap();
}
