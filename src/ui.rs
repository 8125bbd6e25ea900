//! Components that know no domain type. What they show is handed in, already in the reader's language.

mod button;
mod checkboxes;
mod choice;
mod chosen;
mod dialog;
mod drag_handle;
mod drop_zone;
mod error_summary;
mod field;
mod frame;
mod live;
mod long_table;
mod mark;
mod memo;
mod meter;
mod notice;
mod page;
mod pick_list;
mod progress;
mod progress_chart;
mod qr_code;
mod several_fields;
mod suggestions;
mod toast;
mod week_times;
mod weight;
mod when;

pub use button::{Button, ButtonKind, LinkButton};
pub use checkboxes::Checkboxes;
pub use choice::{Checkbox, ChoiceOption, Radios};
pub use dialog::Dialog;
pub use drag_handle::DragHandle;
pub use drop_zone::DropZone;
pub use error_summary::{ErrorSummary, FieldProblem};
pub use field::{SelectField, SelectOption, TextArea, TextField};
pub use live::{live, text};
pub use long_table::{
    Column, LongRows, LongTable, MOST_PRINTED, Place, RememberedKey, Return, Selection, SortKey,
    Sorting, slash_moves_to,
};
pub use mark::Mark;
pub use memo::Memo;
pub use meter::Meter;
pub use notice::{Notice, NoticeKind, SaveState, SaveStatus};
pub use page::Page;
pub use pick_list::{PickList, PickWords};
pub use progress::Progress;
pub use progress_chart::{ChartPoint, ProgressChart};
pub use qr_code::QrCode;
pub use several_fields::SeveralFields;
pub use toast::{Toast, ToastMessage};
pub use week_times::{WeekTimes, WeekWords};
pub use weight::Weight;
pub use when::When;

/// A text in the reader's language that follows the language when it changes.
pub type Text = leptos::prelude::Signal<String>;
