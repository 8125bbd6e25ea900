//! What several screens show: domain values as the reader's language says them.

pub mod answers;
pub mod collation;
pub mod coming;
pub mod contact;
pub mod control_words;
pub mod coordinator;
pub mod count;
pub mod directory;
pub mod hand_over;
pub mod language;
pub mod level_list;
pub mod listing;
pub mod pairing_chooser;
pub mod prepared;
pub mod reasons;
pub mod release_state;
pub mod removal;
pub mod rhythm;
pub mod roles;
pub mod sentences;
pub mod site;
pub mod statement;
pub mod theme;
pub mod times;
pub mod typing;
pub mod unsaved;
