//! Calendar files (iCalendar) of sessions.
