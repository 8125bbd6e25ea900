//! The browser's services, one a file.

pub mod channel;
pub mod clipboard;
pub mod clock;
pub mod device;
pub mod download;
pub mod fetch;
pub mod files;
pub mod focus;
pub mod ids;
pub mod intl;
pub mod kind;
pub mod location;
pub mod notifications;
pub mod own_kind;
pub mod page;
pub mod panic;
pub mod persistence;
pub mod release;
pub mod room;
pub mod timer;
pub mod unsaved;
pub mod worker_client;
pub mod worker_side;
pub mod zones;
