// What is kept, read and written past the app, and backups made by hand.

import { readFileSync } from 'node:fs';

import { everythingKept, put } from './stored.mjs';

/** A backup among the fixtures. @param {string} name */
export const backupFixture = (name) =>
  readFileSync(new URL(`../fixtures/backups/${name}`, import.meta.url), 'utf8');

/**
 * A file as a test chooses it.
 *
 * @param {string | Buffer | object} content
 * @param {string} [name]
 */
export const backupFile = (content, name = 'turnabout-backup-2026-11-22.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.isBuffer(content)
    ? content
    : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});

/**
 * Everything that is kept, by store and key, without what belongs to the database itself.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<Record<string, Record<string, string>>>}
 */
export async function kept(page) {
  const { meta, ...stores } = await everythingKept(page);
  const byKey = Object.entries(stores).map(([store, records]) => [store, Object.fromEntries(records)]);
  return Object.fromEntries(byKey);
}

/**
 * Puts a record as no release would.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} store
 * @param {string} key
 * @param {string} text
 */
export const plant = (page, store, key, text) => put(page, [[store, key, text]]);

/**
 * Puts records as another tab would at an awkward moment: right before this page next writes, or right after
 * it has next asked for all of a store.
 *
 * @param {import('playwright-core').Page} page
 * @param {'before it writes' | 'while it reads'} when
 * @param {[store: string, key: string, text: string][]} records
 */
export const overtake = (page, when, records) =>
  page.evaluate(
    ([when, records]) => {
      const begin = IDBDatabase.prototype.transaction;
      const getAll = IDBObjectStore.prototype.getAll;
      const put = (database) => {
        IDBDatabase.prototype.transaction = begin;
        IDBObjectStore.prototype.getAll = getAll;
        const stores = records.map(([store]) => store);
        const theirs = begin.call(database, stores, 'readwrite');
        for (const [store, key, text] of records) theirs.objectStore(store).put(text, key);
      };
      if (when === 'before it writes') {
        IDBDatabase.prototype.transaction = function (stores, mode, ...more) {
          if (mode === 'readwrite') put(this);
          return begin.call(this, stores, mode, ...more);
        };
      } else {
        IDBObjectStore.prototype.getAll = function (...what) {
          const request = getAll.apply(this, what);
          put(this.transaction.db);
          return request;
        };
      }
    },
    /** @type {const} */ ([when, records]),
  );

/** The databases of this site. @param {import('playwright-core').Page} page */
export const databases = (page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

/** Calls itself another browser. @param {string} agent @param {number} [fingers] */
export const asBrowser =
  (agent, fingers = 0) =>
  (/** @type {import('playwright-core').BrowserContext} */ context) =>
    context.addInitScript(
      ([agent, fingers]) => {
        Object.defineProperty(navigator, 'userAgent', { get: () => agent });
        Object.defineProperty(navigator, 'maxTouchPoints', { get: () => fingers });
      },
      /** @type {const} */ ([agent, fingers]),
    );

/** What the browser says when it is asked to keep data. @param {'promised' | 'granted' | 'refused' | 'none'} state */
export const withPromise =
  (state) => (/** @type {import('playwright-core').BrowserContext} */ context) =>
    context.addInitScript((state) => {
      if (state === 'none') {
        Object.defineProperty(navigator, 'storage', { value: undefined });
        return;
      }
      // The empty page before the site has none either.
      if (!navigator.storage) return;
      let promised = state === 'promised';
      Object.assign(Object.getPrototypeOf(navigator.storage), {
        persisted: async () => promised,
        persist: async () => {
          Object.assign(window, { asked: true });
          promised ||= state === 'granted';
          return promised;
        },
      });
    }, state);
