// Two tabs of one browser: each follows the other, and neither writes over the other unasked.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { expectSoon, useSite } from './harness.mjs';
import { expectGoodLooks } from './looks.mjs';
import { go, title } from './organising.mjs';

const { openRunningApp } = useSite();

const PAIRING = readFileSync(new URL('../fixtures/packets/v1/pairing.txt', import.meta.url), 'utf8');
const CHANGED = /^What you wrote is not saved: the same thing was changed in another tab/;

/** @param {import('playwright-core').Page} page @param {string} name */
async function addPerson(page, name) {
  await go(page, '#/organise/people/new');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('radio', { name: /^Mentee senior/ }).check();
  await savePerson(page);
}

/** @param {import('playwright-core').Page} page */
async function savePerson(page) {
  await page.getByRole('button', { name: 'Save the person' }).click();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();
}

/** Another tab of the same browser. @param {import('playwright-core').Page} page @param {string} address */
async function tab(page, address) {
  const other = await page.context().newPage();
  await other.goto(address);
  await other.getByRole('heading', { level: 1 }).waitFor();
  return other;
}

/** Two tabs on the page of one person. */
async function twoTabsOnOnePerson() {
  const { page } = await openRunningApp({ route: '#/organise/people/new' });
  await addPerson(page, 'Olga Palm');
  await go(page, '#/organise/people');
  await page.getByRole('link', { name: 'Olga Palm' }).click();
  await title(page, 'Olga Palm').waitFor();
  const other = await tab(page, page.url());
  return { page, other, unit: (of) => of.getByLabel('Unit', { exact: true }) };
}

test('what one tab keeps, the other shows', async () => {
  const { page } = await openRunningApp({ route: '#/organise/people' });
  await page.getByText('Nobody has signed up here yet.').waitFor();
  const other = await tab(page, page.url());

  await addPerson(other, 'Olga Palm');

  await page.getByRole('link', { name: 'Olga Palm' }).waitFor();

  await go(other, '#/organise/people');
  await other.getByRole('link', { name: 'Olga Palm' }).click();
  await other.getByRole('button', { name: 'Remove the person' }).click();
  const sure = other.getByRole('dialog').getByRole('button', { name: /^Remove/ });
  if (await sure.count()) await sure.click();

  await page.getByText('Nobody has signed up here yet.').waitFor();
});

test('two tabs that edit one person: the second is told, and chooses to save its own', async () => {
  const { page, other, unit } = await twoTabsOnOnePerson();
  await unit(page).fill('Bridges');
  await unit(other).fill('Tunnels');
  await savePerson(other);
  assert.equal(await unit(page).inputValue(), 'Bridges', 'nothing is taken from under one’s fingers');

  await page.getByRole('button', { name: 'Save the person' }).click();

  await page.getByText(CHANGED).waitFor();
  await page.getByText('Not saved yet').waitFor();
  assert.equal(await unit(page).inputValue(), 'Bridges');
  await expectGoodLooks(page, 'a person that another tab has changed');
  const kept = await tab(page, page.url());
  await expectSoon(async () => assert.equal(await unit(kept).inputValue(), 'Tunnels'));

  await page.getByRole('button', { name: 'Save mine in its place' }).click();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();
  await kept.reload();
  await expectSoon(async () => assert.equal(await unit(kept).inputValue(), 'Bridges'));
});

test('two tabs that edit one person: the second may give its own up', async () => {
  const { page, other, unit } = await twoTabsOnOnePerson();
  await unit(page).fill('Bridges');
  await unit(other).fill('Tunnels');
  await savePerson(other);
  await page.getByRole('button', { name: 'Save the person' }).click();
  await page.getByText(CHANGED).waitFor();

  page.on('dialog', (asked) => asked.accept());
  await page.getByRole('button', { name: 'Give mine up and show what is kept' }).click();

  await expectSoon(async () => assert.equal(await unit(page).inputValue(), 'Tunnels'));
});

test('what was covered in a session is not written over by another tab', async () => {
  const { page } = await openRunningApp({ route: '#/open' });
  await page.getByLabel('Or paste the text or the link').fill(PAIRING);
  await page.getByRole('button', { name: 'See what it is' }).click();
  await page.getByRole('button', { name: 'Keep it in this browser' }).click();
  await go(page, '#/sessions/new');
  await page.getByLabel('Date').fill('2026-03-02');
  await page.getByLabel('Starts at').fill('09:00');
  await page.getByRole('button', { name: 'Save the session' }).click();
  await page.getByRole('link', { name: 'Log it, agree actions, look back' }).click();
  await page.getByRole('button', { name: 'We met' }).click();
  const covered = (of) => of.getByLabel('What did you cover?');
  await covered(page).fill('Written in the first tab');
  const other = await tab(page, page.url());
  await other.getByRole('button', { name: 'We met' }).click();
  await covered(other).fill('Written in the second tab');
  await other.getByRole('button', { name: 'Save as held' }).click();
  await other.getByText('Saved in this browser').waitFor();

  await page.getByRole('button', { name: 'Save as held' }).click();
  await page.getByText(CHANGED).waitFor();
  assert.equal(await covered(page).inputValue(), 'Written in the first tab');
  await expectGoodLooks(page, 'a session that another tab has changed');
  await page.getByRole('button', { name: 'Save mine in its place' }).click();

  await expectSoon(async () => {
    assert.equal(await covered(other).inputValue(), 'Written in the first tab');
  });
});

test('leaving words that are not saved asks, also when the tab is closed or loaded again', async () => {
  const { page } = await openRunningApp({ route: '#/organise/people/new' });
  await page.getByLabel('Name', { exact: true }).fill('Olga Palm');
  /** @type {string[]} */
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return dialog.dismiss();
  });

  await page.getByRole('link', { name: 'All people' }).click();
  await expectSoon(async () => assert.deepEqual(asked, ['confirm']));
  await title(page, 'Add a person').waitFor();
  await page.close({ runBeforeUnload: true });
  await expectSoon(async () => assert.deepEqual(asked, ['confirm', 'beforeunload']));

  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Olga Palm');
});
