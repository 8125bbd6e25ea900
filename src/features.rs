//! The screens, one folder or file each. A screen imports no other; what several show lies in `shared`.

pub mod about;
pub mod device;
pub mod guides;
pub mod home;
pub mod open;
pub mod organise;
pub mod participant;
pub mod questionnaire;
pub mod shared;
