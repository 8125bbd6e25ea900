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
        for file in self.0 {
            let name = file.name();
            if file.size() > most {
                return Err(UnreadFile {
                    name,
                    is_too_large: true,
                });
            }
            match read_as_bytes(&file).await {
                Ok(bytes) => read.push(ChosenFile { name, bytes }),
                Err(_) => {
                    return Err(UnreadFile {
                        name,
                        is_too_large: false,
                    });
                }
            }
        }
        Ok(read)
    }
}
