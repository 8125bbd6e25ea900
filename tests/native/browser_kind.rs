//! What a browser's own name says of it. The names are those that makers and reference pages give.

#[path = "../../src/browser/kind.rs"]
mod kind;

use kind::{Apple, Said, is_chromium, is_in_app, safari};

fn said(agent: &str) -> Said<'_> {
    Said {
        agent,
        ..Said::default()
    }
}

const SAFARI_PHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";
const SAFARI_MAC: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15";

/// Browsers of their own that are not Safari.
const OTHERS: [&str; 9] = [
    // Chrome and Edge on a desk
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
    // Firefox
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0",
    // Chrome and Firefox on an iPhone, Chrome and Samsung's on Android
    "Mozilla/5.0 (iPhone; CPU iPhone OS 14_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/91.0.4472.80 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 13_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/20.2 Mobile/15E148 Safari/605.1.15",
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Linux; Android 13; SM-S901B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/21.0 Chrome/110.0.5481.154 Mobile Safari/537.36",
];

/// Browsers inside other apps.
const IN_APPS: [(&str, &str); 10] = [
    (
        "a web view of Android",
        "Mozilla/5.0 (Linux; Android 5.1.1; Nexus 5 Build/LMY48B; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/43.0.2357.65 Mobile Safari/537.36",
    ),
    (
        "Facebook on an iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 14_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBDV/iPhone13,3;FBMD/iPhone;FBSN/iOS;FBSV/14.5;FBSS/3;FBID/phone;FBLC/en_GB;FBOP/5]",
    ),
    (
        "Facebook on Android",
        "Mozilla/5.0 (Linux; Android 11; Pixel 4) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/91.0.4472.101 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/324.0.0.48.120;]",
    ),
    (
        "Instagram",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 14_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 193.0.0.29.121 (iPhone13,3; iOS 14_5; en_GB; scale=3.00; 1170x2532; 299401192)",
    ),
    (
        "Line",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 14_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/11.9.0",
    ),
    (
        "LinkedIn",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [LinkedInApp]",
    ),
    (
        "Google's app",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 14_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) GSA/148.0.354363590 Mobile/15E148 Safari/604.1",
    ),
    (
        "WeChat",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 14_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.6(0x18000633) NetType/WIFI Language/en",
    ),
    (
        "Teams on a desk",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Teams/1.3.00.12058 Chrome/69.0.3497.128 Electron/4.2.12 Safari/537.36",
    ),
    (
        "a bare web view on an iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
    ),
];

#[test]
fn safari_is_known_on_a_phone_a_tablet_and_a_mac() {
    assert_eq!(safari(said(SAFARI_PHONE)), Some(Apple::HandHeld));
    assert_eq!(safari(said(SAFARI_MAC)), Some(Apple::Mac));
    let tablet = Said {
        is_touched: true,
        ..said(SAFARI_MAC)
    };
    assert_eq!(safari(tablet), Some(Apple::HandHeld));
}

#[test]
fn safari_from_the_home_screen_or_the_dock_keeps_what_it_has() {
    for agent in [SAFARI_PHONE, SAFARI_MAC] {
        let installed = Said {
            is_installed: true,
            ..said(agent)
        };
        assert_eq!(safari(installed), None);
        assert!(!is_in_app(installed));
    }
}

#[test]
fn other_browsers_are_neither_safari_nor_inside_an_app() {
    for agent in OTHERS {
        assert_eq!(safari(said(agent)), None, "{agent}");
        assert!(!is_in_app(said(agent)), "{agent}");
    }
    assert!(!is_in_app(said(SAFARI_PHONE)));
    assert!(!is_in_app(said(SAFARI_MAC)));
}

#[test]
fn browsers_inside_apps_are_known_and_are_not_safari() {
    for (what, agent) in IN_APPS {
        assert!(is_in_app(said(agent)), "{what}");
        assert_eq!(safari(said(agent)), None, "{what}");
    }
}

#[test]
fn a_site_on_the_home_screen_is_not_inside_an_app_though_it_names_itself_so() {
    let (_, bare) = IN_APPS[9];
    let installed = Said {
        is_installed: true,
        ..said(bare)
    };
    assert!(!is_in_app(installed));
}

#[test]
fn only_browsers_built_on_chromium_are_asked_without_people_noticing() {
    let built: Vec<bool> = OTHERS
        .iter()
        .map(|agent| is_chromium(said(agent)))
        .collect();
    assert_eq!(
        built,
        [true, true, true, false, false, false, false, true, true]
    );
    assert!(!is_chromium(said(SAFARI_PHONE)));
}
