//! What kind of browser this is, as far as it matters for whether things are kept.
//!
//! Judging by the name that a browser gives itself is uncertain, so nothing depends on it but what is
//! said: a wrong judgement shows a sentence too many or too few. The marks come from what the makers
//! document: Safari's `Version/… Safari/…`, Android's `; wv` for a web view, and the words that mail and
//! chat apps add. A view that an app borrows from Safari itself (`SFSafariViewController`) cannot be told
//! from Safari.
//!
//! This file uses nothing of the browser, so it is tested natively.

/// What a browser says of itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said<'a> {
    /// `navigator.userAgent`.
    pub agent: &'a str,
    /// Whether it can be touched with several fingers. Safari on an iPad calls itself a Mac otherwise.
    pub is_touched: bool,
    /// Whether the site runs from the home screen or the Dock, in a window of its own.
    pub is_installed: bool,
}

/// Safari on what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apple {
    /// An iPhone or an iPad: sites are added to the home screen.
    HandHeld,
    /// A Mac: sites are added to the Dock.
    Mac,
}

/// The names by which browsers that are not Safari claim to be like it.
const LIKE_SAFARI: [&str; 16] = [
    "Chrome/",
    "Chromium/",
    "CriOS/",
    "FxiOS/",
    "Edg/",
    "EdgA/",
    "EdgiOS/",
    "OPR/",
    "OPT/",
    "OPiOS/",
    "DuckDuckGo/",
    "Ddg/",
    "YaBrowser/",
    "Brave/",
    "Vivaldi/",
    "Android",
];

/// The words that apps add when they show a page in a browser of their own.
const IN_APP: [&str; 25] = [
    "; wv)",
    "FBAN/",
    "FBAV/",
    "FB_IAB/",
    "Instagram",
    "Line/",
    "LinkedInApp",
    "MicroMessenger",
    "Teams/",
    "TeamsMobile",
    "Outlook-iOS",
    "Outlook-Android",
    "OutlookMobile",
    "GSA/",
    "Snapchat",
    "Pinterest/",
    "TikTok",
    "musical_ly",
    "BytedanceWebview",
    "WhatsApp",
    "Slack",
    "Twitter for",
    "Viber",
    "KAKAOTALK",
    "GoogleApp",
];

fn has_any(agent: &str, marks: &[&str]) -> bool {
    marks.iter().any(|mark| agent.contains(mark))
}

/// Whether this is Safari, showing the site as a page and not from the home screen: such a Safari deletes
/// what a site keeps after seven days of use without a visit.
#[must_use]
pub fn safari(said: Said<'_>) -> Option<Apple> {
    let Said {
        agent,
        is_touched,
        is_installed,
    } = said;
    let is_safari = agent.contains("Version/")
        && agent.contains("Safari/")
        && !has_any(agent, &LIKE_SAFARI)
        && !has_any(agent, &IN_APP);
    if is_installed || !is_safari {
        return None;
    }
    if has_any(agent, &["iPhone", "iPad", "iPod"]) {
        Some(Apple::HandHeld)
    } else if agent.contains("Macintosh") {
        Some(if is_touched {
            Apple::HandHeld
        } else {
            Apple::Mac
        })
    } else {
        None
    }
}

/// Whether this looks like a browser inside another app, such as mail or chat. What is kept in one is
/// apart from the browser that people use, and may be lost with the app's own cache.
#[must_use]
pub fn is_in_app(said: Said<'_>) -> bool {
    let agent = said.agent;
    // On an iPhone every browser names itself behind "Mobile/…"; a bare web view does not.
    let is_bare_view = has_any(agent, &["iPhone", "iPad", "iPod"])
        && agent.contains("AppleWebKit/")
        && !agent.contains("Safari/");
    has_any(agent, &IN_APP) || (is_bare_view && !said.is_installed)
}

/// Whether the browser is built on Chromium, which answers without asking people when a site wants its
/// data to stay.
#[must_use]
pub fn is_chromium(said: Said<'_>) -> bool {
    has_any(said.agent, &["Chrome/", "Chromium/"])
}
