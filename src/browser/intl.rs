//! Dates, numbers, lists and sorting as people see them, by the browser's `Intl`.
//!
//! `Intl` differs between devices: it shows, and never decides a result.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::domain::zone::ZoneName;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type ListFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(locales: &Array, options: &Object) -> ListFormat;
    #[wasm_bindgen(method)]
    fn format(this: &ListFormat, list: &Array) -> String;
}

/// A language as `Intl` names it: `en-GB` or `sv-SE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LanguageTag(pub &'static str);

impl LanguageTag {
    fn as_array(self) -> Array {
        Array::of1(&JsValue::from_str(self.0))
    }
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        let _ = Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    object
}

fn formatted(language: LanguageTag, moment: DateTime<Utc>, how: &[(&str, &str)]) -> String {
    let format = Intl::DateTimeFormat::new(&language.as_array(), &options(how));
    let date = Date::new(&JsValue::from_f64(moment.timestamp_millis() as f64));
    let write: Function = format.format();
    write
        .call1(&JsValue::UNDEFINED, &date)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// A date without its weekday: "24 November 2026".
pub fn date(language: LanguageTag, date: NaiveDate) -> String {
    let moment = date.and_time(NaiveTime::MIN).and_utc();
    formatted(
        language,
        moment,
        &[
            ("timeZone", "UTC"),
            ("day", "numeric"),
            ("month", "long"),
            ("year", "numeric"),
        ],
    )
}

/// The month of a day: "November 2026".
pub fn month(language: LanguageTag, day: NaiveDate) -> String {
    let moment = day.and_time(NaiveTime::MIN).and_utc();
    formatted(
        language,
        moment,
        &[("timeZone", "UTC"), ("month", "long"), ("year", "numeric")],
    )
}

/// The weekday, day and month of a moment, on the clocks of a zone: "Tuesday 24 November".
pub fn day_in_zone(language: LanguageTag, moment: DateTime<Utc>, zone: &ZoneName) -> String {
    formatted(
        language,
        moment,
        &[
            ("timeZone", zone.as_str()),
            ("weekday", "long"),
            ("day", "numeric"),
            ("month", "long"),
            ("year", "numeric"),
        ],
    )
}

/// The time of a moment, on the clocks of a zone: "09:00".
pub fn time_in_zone(language: LanguageTag, moment: DateTime<Utc>, zone: &ZoneName) -> String {
    formatted(
        language,
        moment,
        &[
            ("timeZone", zone.as_str()),
            ("hour", "2-digit"),
            ("minute", "2-digit"),
            ("hourCycle", "h23"),
        ],
    )
}

/// A whole number with the language's separators.
pub fn number(language: LanguageTag, value: u64) -> String {
    let format = Intl::NumberFormat::new(&language.as_array(), &Object::new());
    let write: Function = format.format();
    write
        .call1(&JsValue::UNDEFINED, &JsValue::from_f64(value as f64))
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| value.to_string())
}

/// A size in kilobytes or megabytes: "1.2 MB".
pub fn size(language: LanguageTag, bytes: u64) -> String {
    let (unit, divisor) = match bytes {
        0..1_000_000 => ("kilobyte", 1_000.0),
        _ => ("megabyte", 1_000_000.0),
    };
    let how = options(&[("style", "unit"), ("unit", unit)]);
    let _ = Reflect::set(
        &how,
        &JsValue::from_str("maximumFractionDigits"),
        &JsValue::from(1),
    );
    let format = Intl::NumberFormat::new(&language.as_array(), &how);
    let write: Function = format.format();
    write
        .call1(
            &JsValue::UNDEFINED,
            &JsValue::from_f64(bytes as f64 / divisor),
        )
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| bytes.to_string())
}

/// How long ago a day was: "today", "yesterday", "12 days ago".
pub fn days_ago(language: LanguageTag, days: i64) -> String {
    let how = options(&[("numeric", "auto")]);
    Intl::RelativeTimeFormat::new(&language.as_array(), &how)
        .format(-days as f64, "day")
        .into()
}

/// A list in words: "a, b and c".
pub fn list<Item: AsRef<str>>(
    language: LanguageTag,
    items: impl IntoIterator<Item = Item>,
) -> String {
    listed(language, items, "conjunction")
}

/// "red, green or blue"
pub fn any_of<Item: AsRef<str>>(
    language: LanguageTag,
    items: impl IntoIterator<Item = Item>,
) -> String {
    listed(language, items, "disjunction")
}

fn listed<Item: AsRef<str>>(
    language: LanguageTag,
    items: impl IntoIterator<Item = Item>,
    how: &str,
) -> String {
    let array: Array = items
        .into_iter()
        .map(|item| JsValue::from_str(item.as_ref()))
        .collect();
    ListFormat::new(&language.as_array(), &options(&[("type", how)])).format(&array)
}

/// Sorts texts as the language does, numbers by value.
#[derive(Clone, Debug)]
pub struct Collator(Function);

impl Collator {
    /// The order of a language.
    pub fn new(language: LanguageTag) -> Self {
        let how = options(&[("sensitivity", "base")]);
        let _ = Reflect::set(&how, &JsValue::from_str("numeric"), &JsValue::TRUE);
        Self(Intl::Collator::new(&language.as_array(), &how).compare())
    }

    /// Texts in order, each once. The browser sorts them by itself: calling it for each comparison is slow.
    pub fn sorted(&self, texts: &[&str]) -> Vec<String> {
        let array: Array = texts.iter().map(|text| JsValue::from_str(text)).collect();
        let sorted = Reflect::get(&array, &JsValue::from_str("sort"))
            .ok()
            .and_then(|sort| sort.dyn_into::<Function>().ok())
            .and_then(|sort| sort.call1(&array, &self.0).ok());
        let sorted = sorted.map_or(array, |sorted| Array::from(&sorted));
        sorted.iter().filter_map(|text| text.as_string()).collect()
    }
}

/// Languages that are offered where somebody names theirs; any other can be written too.
const USUAL_LANGUAGES: [&str; 44] = [
    "ar", "bg", "bn", "bs", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "ga", "hi",
    "hr", "hu", "is", "it", "ja", "ko", "ku", "lt", "lv", "nb", "nl", "pl", "pt", "ro", "ru", "se",
    "sk", "sl", "so", "sq", "sr", "sv", "sw", "ti", "tr", "uk", "vi", "zh",
];

/// The names of usual languages, in order.
pub fn usual_languages(language: LanguageTag) -> Vec<String> {
    let intl = Reflect::get(&js_sys::global(), &JsValue::from_str("Intl")).unwrap_or_default();
    let named = || {
        let class = Reflect::get(&intl, &JsValue::from_str("DisplayNames")).ok()?;
        let class: Function = class.dyn_into().ok()?;
        let arguments = Array::of2(&language.as_array(), &options(&[("type", "language")]));
        let names = Reflect::construct(&class, &arguments).ok()?;
        let of = Reflect::get(&names, &JsValue::from_str("of")).ok()?;
        let of: Function = of.dyn_into().ok()?;
        let name = |code: &&str| of.call1(&names, &JsValue::from_str(code)).ok()?.as_string();
        Some(USUAL_LANGUAGES.iter().filter_map(name).collect::<Vec<_>>())
    };
    let names = named().unwrap_or_default();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    Collator::new(language).sorted(&names)
}

/// The zone of this device.
pub fn own_zone() -> ZoneName {
    let format = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
    let zone = Reflect::get(&format.resolved_options(), &JsValue::from_str("timeZone"))
        .ok()
        .and_then(|zone| zone.as_string())
        .and_then(|zone| ZoneName::parse(&zone));
    zone.or_else(|| ZoneName::parse("UTC"))
        .unwrap_or_else(|| unreachable!("UTC is a zone's name"))
}

/// The zones that the browser knows, by name.
pub fn all_zones() -> Vec<ZoneName> {
    let intl = Reflect::get(&js_sys::global(), &JsValue::from_str("Intl")).unwrap_or_default();
    let listed = Reflect::get(&intl, &JsValue::from_str("supportedValuesOf"))
        .ok()
        .and_then(|list| list.dyn_into::<Function>().ok())
        .and_then(|list| list.call1(&intl, &JsValue::from_str("timeZone")).ok())
        .map(|zones| Array::from(&zones));
    listed
        .map(|zones| {
            zones
                .iter()
                .filter_map(|zone| zone.as_string().and_then(|zone| ZoneName::parse(&zone)))
                .collect()
        })
        .unwrap_or_default()
}
