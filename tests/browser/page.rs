//! Making the page's browser behave as browsers do on a bad day.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Runs JavaScript in the page.
pub fn run(script: &str) -> JsValue {
    js_sys::eval(script).expect("the script runs")
}

/// Runs JavaScript that gives a promise of a text.
pub async fn text_of(script: &str) -> String {
    let promise = js_sys::Promise::from(run(script));
    let answer = JsFuture::from(promise).await.expect("an answer");
    answer.as_string().expect("a text")
}

/// A change of the page that ends when this is dropped.
pub struct Changed {
    undo: &'static str,
}

impl Drop for Changed {
    fn drop(&mut self) {
        run(self.undo);
    }
}

fn changed(change: &str, undo: &'static str) -> Changed {
    run(change);
    Changed { undo }
}

/// Putting a record under the key `fails` throws, as it does when the disk is full.
pub fn refusing_a_put() -> Changed {
    changed(
        "window.keptPut = IDBObjectStore.prototype.put;
         IDBObjectStore.prototype.put = function (value, key) {
           if (key === 'fails') throw new DOMException('no room', 'QuotaExceededError');
           return window.keptPut.call(this, value, key);
         };",
        "IDBObjectStore.prototype.put = window.keptPut;",
    )
}

/// A commit aborts without saying why.
pub fn aborting_commits() -> Changed {
    changed(
        "window.keptCommit = IDBTransaction.prototype.commit;
         IDBTransaction.prototype.commit = function () { this.abort(); };",
        "IDBTransaction.prototype.commit = window.keptCommit;",
    )
}

/// The browser says that the site has used up its room.
pub fn without_room() -> Changed {
    changed(
        "navigator.storage.estimate = async () => ({ usage: 1000, quota: 1000 });",
        "delete navigator.storage.estimate;",
    )
}

/// The browser has no IndexedDB.
pub fn without_indexed_db() -> Changed {
    changed(
        "window.keptFactory = Object.getOwnPropertyDescriptor(window, 'indexedDB');
         Object.defineProperty(window, 'indexedDB', { get: () => null, configurable: true });",
        "Object.defineProperty(window, 'indexedDB', window.keptFactory);",
    )
}

/// The browser refuses IndexedDB to the page.
pub fn refusing_indexed_db() -> Changed {
    changed(
        "window.keptOpen = IDBFactory.prototype.open;
         IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };",
        "IDBFactory.prototype.open = window.keptOpen;",
    )
}

/// Another tab is quicker: these records are put right before the next transaction that writes.
pub fn overtaking(records: &[(&str, &str, &str)]) -> Changed {
    let texts = |words: [&str; 3]| {
        words
            .map(JsValue::from_str)
            .iter()
            .collect::<js_sys::Array>()
    };
    let records: js_sys::Array = records
        .iter()
        .map(|(store, key, json)| texts([store, key, json]))
        .collect();
    js_sys::Reflect::set(&js_sys::global(), &"overtaking".into(), &records).expect("a window");
    changed(
        "window.keptTransaction = IDBDatabase.prototype.transaction;
         IDBDatabase.prototype.transaction = function (stores, mode, ...more) {
           if (mode === 'readwrite' && window.overtaking) {
             const records = window.overtaking;
             delete window.overtaking;
             const their = records.map(([store]) => store);
             const theirs = window.keptTransaction.call(this, their, 'readwrite');
             for (const [store, key, text] of records) theirs.objectStore(store).put(text, key);
           }
           return window.keptTransaction.call(this, stores, mode, ...more);
         };",
        "IDBDatabase.prototype.transaction = window.keptTransaction;
         if (window.overtaking) throw new Error('nothing was overtaken');",
    )
}
