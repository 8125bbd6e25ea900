//! Files that somebody chose or dropped.

use gloo_file::futures::read_as_bytes;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, FileList, HtmlInputElement};

/// A file's name and bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenFile {
    /// The name, without a folder.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A file that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadFile {
    /// Its name.
    pub name: String,
    /// Whether it was not even tried, because it is too large.
    pub is_too_large: bool,
}

/// Files that were chosen but not read yet.
#[derive(Clone, Debug)]
pub struct Handles(Vec<gloo_file::File>);

impl Handles {
    fn from_list(list: Option<FileList>) -> Self {
        Self(
            list.map(|list| gloo_file::FileList::from(list).to_vec())
                .unwrap_or_default(),
        )
    }

    /// The files chosen in a file input; the input is emptied, so that the same file can be chosen again.
    pub fn from_input(event: &Event) -> Self {
        let Some(input) = event
            .target()
            .and_then(|t| t.dyn_into::<HtmlInputElement>().ok())
        else {
            return Self(Vec::new());
        };
        let handles = Self::from_list(input.files());
        input.set_value("");
        handles
    }

    /// The files dropped on something.
    pub fn from_drop(event: &DragEvent) -> Self {
        Self::from_list(event.data_transfer().and_then(|transfer| transfer.files()))
    }

    /// Whether nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Reads the files one after the other; a file past `most` bytes is not read at all.
    ///
    /// # Errors
    /// Names the first file that is too large or that the browser could not read.
    pub async fn read(self, most: u64) -> Result<Vec<ChosenFile>, UnreadFile> {
        let mut read = Vec::new();
        for handle in self.each() {
            read.push(handle.read(most).await?);
        }
        Ok(read)
    }

    /// Each of them, for many files of which some may not be readable.
    pub fn each(self) -> impl Iterator<Item = Handle> {
        self.0.into_iter().map(Handle)
    }
}

/// A file that was chosen but not read yet.
#[derive(Clone, Debug)]
pub struct Handle(gloo_file::File);

impl Handle {
    /// Reads it; a file past `most` bytes is not read at all.
    ///
    /// # Errors
    /// When it is too large or the browser could not read it.
    pub async fn read(self, most: u64) -> Result<ChosenFile, UnreadFile> {
        let name = self.0.name();
        if self.0.size() > most {
            return Err(UnreadFile {
                name,
                is_too_large: true,
            });
        }
        match read_as_bytes(&self.0).await {
            Ok(bytes) => Ok(ChosenFile { name, bytes }),
            Err(_) => Err(UnreadFile {
                name,
                is_too_large: false,
            }),
        }
    }
}
