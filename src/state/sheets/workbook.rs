//! The sheets of a workbook, as CSV text.

use crate::browser::files::ChosenFile;
use crate::browser::page;
use crate::exchange::job::workbook::{SheetOfWorkbook, WorkbookAnswer};
use crate::exchange::sheet::SheetError;
use crate::state::AppState;
use crate::state::matching::{RunError, Running};

impl AppState {
    /// Has the reader of workbooks read a file: its sheets, or why it gives none.
    ///
    /// # Errors
    /// When the reader gave no answer.
    pub async fn sheets_of_workbook(
        self,
        file: &ChosenFile,
        running: Running,
    ) -> Result<Result<Vec<SheetOfWorkbook>, SheetError>, RunError> {
        let bytes = [file.bytes.clone()];
        let address = page::spreadsheet_address();
        let json = running.ask_at(&address, &(), &bytes).await?.text();
        let answer: WorkbookAnswer =
            serde_json::from_str(&json).map_err(|error| RunError::Broken(error.to_string()))?;
        Ok(answer.map_err(Into::into))
    }
}
