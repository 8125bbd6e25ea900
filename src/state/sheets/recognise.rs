//! What is in the files that somebody chose.

use crate::browser::files::ChosenFile;
use crate::exchange::job::Question;
use crate::exchange::job::sheets::{RecogniseSheets, RecognisedSheet, SheetErrorShape};
use crate::exchange::sheet::{Column, How, Junior, SheetError, SheetSide};
use crate::state::AppState;
use crate::state::matching::{RunError, Running};
use crate::state::sheets::memory::{Remembered, headers_checksum};

/// A file as the worker recognised it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetPreview {
    /// The file's name.
    pub name: String,
    /// The header's cells.
    pub headers: Vec<String>,
    /// The first rows, each as wide as the header, long cells cut.
    pub first_rows: Vec<Vec<String>>,
    /// How many rows stand below the header.
    pub rows: usize,
    /// What each column seems to hold, and how that is known.
    pub columns: Vec<(Column, How)>,
    /// Whose file it seems to be, when no column says so.
    pub side: Option<SheetSide>,
    /// Which word of the sheet seems to mean the junior one.
    pub junior: Option<Junior>,
    /// The checksum of the headers.
    pub headers_checksum: String,
    /// What was said about a sheet with the same headers before.
    pub remembered: Option<Remembered>,
}

impl SheetPreview {
    fn new(name: &str, sheet: RecognisedSheet) -> Self {
        Self {
            name: name.to_owned(),
            headers: sheet.headers,
            first_rows: sheet.first_rows,
            rows: sheet.rows,
            columns: sheet
                .columns
                .iter()
                .map(|guess| (guess.column.into(), guess.how.into()))
                .collect(),
            side: sheet.side.map(Into::into),
            junior: sheet.junior.map(Into::into),
            headers_checksum: headers_checksum(&sheet.header_key),
            remembered: None,
        }
    }
}

impl AppState {
    /// Has the worker recognise files. Each gives what is in it, or why it is no sign-up sheet.
    ///
    /// # Errors
    /// When the worker gave no answer.
    pub async fn recognise_files(
        self,
        files: &[ChosenFile],
        running: Running,
    ) -> Result<Vec<Result<SheetPreview, SheetError>>, RunError> {
        let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
        let bytes: Vec<Vec<u8>> = files.iter().map(|file| file.bytes.clone()).collect();
        let question = Question::RecogniseSheets(RecogniseSheets {
            names: names.clone(),
        });
        let json = running.ask(&question, &bytes).await?;
        let answers: Vec<Result<RecognisedSheet, SheetErrorShape>> =
            serde_json::from_str(&json).map_err(|error| RunError::Broken(error.to_string()))?;
        let previews = names
            .iter()
            .zip(answers)
            .map(|(name, answer)| match answer {
                Ok(sheet) => Ok(SheetPreview::new(name, sheet)),
                Err(error) => Err(error.into()),
            });
        let mut previews: Vec<_> = previews.collect();
        for preview in previews.iter_mut().flatten() {
            let columns = preview.columns.len();
            preview.remembered = self.remembered(&preview.headers_checksum, columns).await;
        }
        Ok(previews)
    }
}
