// A disk that is full: what was kept stays, what was not kept says so, and with room again it goes on.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { expectSoon, useSite } from './harness.mjs';
import { expectGoodLooks } from './looks.mjs';
import { chooseSheets, go, sheet, title } from './organising.mjs';

const { openRunningApp } = useSite();

const QUOTA = 5 * 1024 * 1024;
const ROWS = 10_000;
const NO_ROOM = /^It could not be saved: there is no room left on this device\./;

/** Each row is about half a kilobyte, so that all together they are more than the quota. */
const BIG = sheet('mentors.csv', [
  'Name,Email,Level,Unit,Can teach',
  ...Array.from({ length: ROWS }, (_, number) => {
    const topics = Array.from({ length: 6 }, (_, topic) => `Topic ${topic} of person ${number}`);
    return `Person ${number},person-${number}@example.org,AA,North,"${topics.join('; ')}"`;
  }),
]);

/**
 * What the site may keep. It must be said before the site keeps anything: the browser remembers for a while
 * how much room there was.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @param {number} [bytes] no bound of the test's where none is given
 */
async function allow(page, url, bytes) {
  const debug = await page.context().newCDPSession(page);
  const { origin } = new URL(url);
  await debug.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
  return debug;
}

/** A coordinator with one person, where there is little room. */
async function withLittleRoom() {
  /** @type {import('playwright-core').CDPSession | undefined} */
  let small;
  const { page, url } = await openRunningApp({
    route: '#/organise/people/new',
    prepare: async (context, address) => {
      small = await allow(await context.newPage(), address, QUOTA);
    },
  });
  await page.getByLabel('Name', { exact: true }).fill('Olga Palm');
  await page.getByRole('radio', { name: /^Mentee senior/ }).check();
  await page.getByRole('button', { name: 'Save the person' }).click();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();
  const makeRoom = async () => {
    await small?.detach();
    await allow(page, url);
  };
  return { page, makeRoom };
}

/** Takes up all the room that is left, in pieces that get smaller. @param {import('playwright-core').Page} page */
const fill = (page) =>
  page.evaluate(async () => {
    const database = await new Promise((done, failed) => {
      const asked = indexedDB.open('ballast', 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore('ballast', { autoIncrement: true });
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    for (let size = 1024 * 1024; size >= 64; size /= 2) {
      const fits = () =>
        new Promise((done) => {
          const transaction = database.transaction('ballast', 'readwrite');
          // Bytes by chance cannot be kept in less room.
          const bytes = new Uint8Array(size);
          for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
          transaction.objectStore('ballast').put(bytes);
          transaction.oncomplete = () => done(true);
          transaction.onabort = () => done(false);
        });
      while (await fits());
    }
    database.close();
  });

test('an import that does not fit keeps nothing, loses nothing, and goes on when there is room', async () => {
  const { page, makeRoom } = await withLittleRoom();

  await go(page, '#/organise/people/import');
  await chooseSheets(page, [BIG]);
  await page.getByRole('radio', { name: 'The people this sheet calls mentors' }).check();
  await page.getByRole('button', { name: 'See who they are' }).click();
  const press = page.getByRole('button', { name: /^Import 10[,.\s]?000 people$/ });
  await press.click();

  await page.getByText(NO_ROOM).waitFor();
  await expectGoodLooks(page, 'an import that does not fit');
  const other = await page.context().newPage();
  await other.goto(`${page.url().split('#')[0]}#/organise/people`);
  await other.getByText('1 person, 0 mentors, 1 mentee').waitFor();
  await other.getByRole('link', { name: 'Olga Palm' }).waitFor();
  await other.close();

  await makeRoom();
  await press.click();
  await page.getByRole('heading', { name: /kept in this browser$/ }).waitFor();
  await go(page, '#/organise/people');
  await page.getByText(/^10[,.\s]?001 people,/).waitFor();
});

test('a save that does not fit says so, and the words stay', async () => {
  const { page, makeRoom } = await withLittleRoom();
  await fill(page);

  await page.getByLabel('Name', { exact: true }).fill('Olga Lind');
  await page.getByRole('button', { name: 'Save the person' }).click();

  await page.getByText(NO_ROOM).waitFor();
  assert.equal(await page.getByText('Saved in this browser', { exact: true }).count(), 0);
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Olga Lind');

  await makeRoom();
  await page.getByRole('button', { name: 'Save the person' }).click();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();
  await page.reload();
  await go(page, '#/organise/people');
  await expectSoon(async () => {
    assert.deepEqual(await page.getByRole('link', { name: /^Olga/ }).allTextContents(), ['Olga Lind']);
  });
  await title(page, 'People').waitFor();
});
