//! Small choices of this device, kept where `boot.js` can read them before the wasm runs.

const LANGUAGE: &str = "turnabout-language";
const THEME: &str = "turnabout-theme";
const SPACE: &str = "turnabout-space";
const REMINDED: &str = "turnabout-reminded";
const KEPT: &str = "turnabout-kept";
const LOST: &str = "turnabout-lost";
const TIMER: &str = "turnabout-timer";
const CROSSING: &str = "turnabout-crossing";
const BEGUN_AGAIN: &str = "turnabout-begun-again";
const NOTIFY: &str = "turnabout-notify";
const NOTIFIED: &str = "turnabout-notified";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

fn write(key: &str, value: Option<&str>) {
    let Some(storage) = storage() else { return };
    // A browser that refuses to keep a choice still follows it until the page is closed.
    let _ = match value {
        Some(value) => storage.set_item(key, value),
        None => storage.remove_item(key),
    };
}

/// The language chosen on this device, if one was.
pub fn language() -> Option<String> {
    read(LANGUAGE)
}

/// Keeps the chosen language.
pub fn keep_language(language: &str) {
    write(LANGUAGE, Some(language));
}

/// The theme chosen on this device: `light`, `dark`, or none to follow the system.
pub fn theme() -> Option<String> {
    read(THEME)
}

/// Keeps the chosen theme.
pub fn keep_theme(theme: Option<&str>) {
    write(THEME, theme);
}

/// A key that contains the site's path, as database names do.
fn key_of_site(key: &str) -> String {
    format!("{key}:{}", super::location::site_path())
}

fn space_key() -> String {
    key_of_site(SPACE)
}

/// The day, as a text, on which somebody last put the reminder of a backup aside.
pub fn reminder_put_aside_on() -> Option<String> {
    read(&key_of_site(REMINDED))
}

/// Keeps the day on which somebody put the reminder of a backup aside.
pub fn put_reminder_aside(day: &str) {
    write(&key_of_site(REMINDED), Some(day));
}

/// Which notifications are wanted here, as a word; none where there are to be none.
pub fn notifications_wanted() -> Option<String> {
    read(&key_of_site(NOTIFY))
}

/// Keeps which notifications are wanted here.
pub fn want_notifications(word: Option<&str>) {
    write(&key_of_site(NOTIFY), word);
}

/// What was notified of and is still due, a line for each.
pub fn notified_of() -> String {
    read(&key_of_site(NOTIFIED)).unwrap_or_default()
}

/// Keeps what was notified of.
pub fn note_notified(lines: &str) {
    write(&key_of_site(NOTIFIED), (!lines.is_empty()).then_some(lines));
}

/// Whether it was noted that something is kept in the database of this site.
pub fn is_kept() -> bool {
    read(&key_of_site(KEPT)).is_some()
}

/// Notes that something is kept in it.
pub fn note_kept() {
    write(&key_of_site(KEPT), Some("yes"));
}

/// Whether it was noted that the browser has lost it, and nobody has read so yet.
pub fn is_lost() -> bool {
    read(&key_of_site(LOST)).is_some()
}

/// Notes that the browser has lost it; from then on nothing is kept.
pub fn note_lost() {
    write(&key_of_site(LOST), Some("yes"));
    write(&key_of_site(KEPT), None);
}

/// Forgets the loss.
pub fn forget_loss() {
    write(&key_of_site(LOST), None);
}

/// What was noted of the timer that runs on this device.
pub fn timer() -> Option<String> {
    read(&key_of_site(TIMER))
}

/// Notes the timer that runs, or that none does.
pub fn note_timer(note: Option<&str>) {
    write(&key_of_site(TIMER), note);
}

/// Forgets every choice and note of this device. Language and theme are those of all sites under this origin.
pub fn forget_choices() {
    for key in [LANGUAGE, THEME] {
        write(key, None);
    }
    for key in [SPACE, REMINDED, KEPT, LOST, TIMER, NOTIFY, NOTIFIED] {
        write(&key_of_site(key), None);
    }
}

/// Whether this device is looking at the sample data of this site.
pub fn looks_at_sample() -> bool {
    read(&space_key()).as_deref() == Some("sample")
}

/// Turns to the sample data, or back to the real data; it takes effect when the page is loaded again.
pub fn look_at_sample(sample: bool) {
    write(&space_key(), sample.then_some("sample"));
}

/// Notes that the next page is reached from this one, as another screen of the same app.
pub fn note_crossing() {
    if let Some(storage) = session_storage() {
        let _ = storage.set_item(CROSSING, "");
    }
}

/// Whether this page was reached so; it says so once.
pub fn take_crossing() -> bool {
    let Some(storage) = session_storage() else {
        return false;
    };
    let was_noted = matches!(storage.get_item(CROSSING), Ok(Some(_)));
    let _ = storage.remove_item(CROSSING);
    was_noted
}

/// Whether this tab may begin again at Home for the sake of what an older release kept; it may once.
pub fn may_begin_again() -> bool {
    let Some(storage) = session_storage() else {
        return false;
    };
    let has_begun = matches!(storage.get_item(BEGUN_AGAIN), Ok(Some(_)));
    !has_begun && storage.set_item(BEGUN_AGAIN, "").is_ok()
}

fn session_storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// The languages the browser asks for, best first.
pub fn preferred_languages() -> Vec<String> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    window
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| tag.as_string())
        .collect()
}
