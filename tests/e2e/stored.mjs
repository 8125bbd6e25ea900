// What the browser keeps, read and written without the app, in the format of docs/formats/storage.md.

/** Opens the database of the site in the page. It is text, because it is sent to the page. */
const OPEN = `
  const opened = await new Promise((done, failed) => {
    const folder = location.pathname.replace(/[^/]*$/, '');
    const asked = indexedDB.open('turnabout:' + folder + ':real');
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
`;

/**
 * Every record of every store.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<Record<string, [string, string][]>>}
 */
export const everythingKept = (page) =>
  page.evaluate(`(async () => {
    ${OPEN}
    const all = {};
    for (const store of opened.objectStoreNames) {
      const objects = opened.transaction(store).objectStore(store);
      const [keys, texts] = await Promise.all(
        [objects.getAllKeys(), objects.getAll()].map(
          (asked) => new Promise((done) => (asked.onsuccess = () => done(asked.result))),
        ),
      );
      all[store] = keys.map((key, number) => [key, texts[number]]);
    }
    opened.close();
    return all;
  })()`);

/**
 * Puts records into the stores, whatever they are.
 *
 * @param {import('playwright-core').Page} page
 * @param {[store: string, key: string, value: unknown][]} records
 */
export const put = (page, records) =>
  page.evaluate(`(async () => {
    ${OPEN}
    const records = ${JSON.stringify(records)};
    const stores = [...new Set(records.map(([store]) => store))];
    const transaction = opened.transaction(stores, 'readwrite');
    for (const [store, key, value] of records) transaction.objectStore(store).put(value, key);
    await new Promise((done, failed) => {
      transaction.oncomplete = () => done();
      transaction.onabort = () => failed(transaction.error);
    });
    opened.close();
  })()`);

/**
 * Puts records into the stores, and loads the page anew, so that it knows of them.
 *
 * @param {import('playwright-core').Page} page
 * @param {[store: string, key: string, value: unknown][]} records
 */
export async function putAndReload(page, records) {
  await put(page, records);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
}
