// Two people with a browser each: the pairing as each of them was handed it, and what they hand to each other.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { expectRunning, expectSoon } from './harness.mjs';
import { everythingKept } from './stored.mjs';

/** A packet among the fixtures. @param {string} name */
export const fixture = (name) =>
  readFileSync(new URL(`../fixtures/packets/v1/${name}`, import.meta.url), 'utf8');

/** The same pairing, as the coordinator hands it to the other of the two. */
export function bjornsPairing() {
  const packet = JSON.parse(fixture('pairing.turnabout'));
  const { payload } = packet;
  payload.side = 'mentee';
  payload.name = 'Björn Åkesson';
  payload.partner = { name: 'Anna Berg', email: 'anna.berg@example.org' };
  return JSON.stringify(packet);
}

/** Opens a screen, whichever of the programs shows it. @param {import('playwright-core').Page} page @param {string} route */
export async function go(page, route) {
  const site = page.url().split('#')[0];
  await page.goto('about:blank');
  await page.goto(site + route, { waitUntil: 'domcontentloaded' });
  await expectRunning(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Pastes what was received at `#/open`, which is shown. @param {import('playwright-core').Page} page @param {string} text */
async function see(page, text) {
  await page.getByLabel(/^(Or paste the text or the link|Eller klistra in texten eller länken)$/).fill(text);
  await page.getByRole('button', { name: /^(See what it is|Se vad det är)$/ }).click();
  await page.locator('#packet-title').waitFor();
}

/** Opens what was received, as far as it is shown. @param {import('playwright-core').Page} page @param {string} text */
export async function look(page, text) {
  await go(page, '#/open');
  await see(page, text);
}

/** Opens what was received and takes it in. @param {import('playwright-core').Page} page @param {string} text */
export async function takeIn(page, text) {
  await look(page, text);
  await page.getByRole('button', { name: /^(Take it in|Ta emot den)$/ }).click();
  await page.getByText(/^(It is taken in\.|Den är mottagen\.)$/).waitFor();
}

/** Hands an update over as text: what was copied. @param {import('playwright-core').Page} page */
export async function handOver(page) {
  await go(page, '#/update');
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.getByRole('button', { name: /^(Copy as text|Kopiera som text)$/ }).click();
  let text = '';
  await expectSoon(async () => {
    text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /^turnabout:1\./);
  });
  return text;
}

/**
 * Opens a pairing at `#/open`, which is shown, and keeps it.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} [pairing]
 */
export async function keepPairing(page, pairing = fixture('pairing.txt')) {
  await see(page, pairing);
  await page.getByRole('button', { name: /^(Keep it in this browser|Spara det i den här webbläsaren)$/ }).click();
  await page.getByText(/^(The pairing is kept in this browser\.|Paret är sparat i den här webbläsaren\.)$/).waitFor();
}

/** Says yes to the pairing that is kept. @param {import('playwright-core').Page} page */
export async function sayYes(page) {
  await go(page, '#/pairing');
  await page.getByRole('button', { name: 'Yes, gladly' }).click();
  await page.getByRole('heading', { name: /^You said yes on/ }).waitFor();
}

/**
 * Somebody with their side of the pairing.
 *
 * @param {ReturnType<typeof import('./harness.mjs').useSite>['openRunningApp']} openRunningApp
 * @param {string} pairing
 * @param {import('./harness.mjs').Opening} [opening]
 */
export async function person(openRunningApp, pairing, opening = {}) {
  const { page } = await openRunningApp({
    route: '#/open',
    prepare: (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']),
    ...opening,
  });
  await keepPairing(page, pairing);
  return page;
}

/** What is kept of what the two keep together. @param {import('playwright-core').Page} page */
export async function keptTogether(page) {
  const all = await everythingKept(page);
  const texts = (store) => all[store].map(([, text]) => JSON.parse(text));
  return { together: texts('together'), ties: texts('ties') };
}

/** What is kept together, whatever the writers’ places in each record. */
export function said({ together }) {
  return together.map(({ id, writers, item }) => {
    const fields = item.fields.map(([name, versions]) => [
      name,
      versions.map(([[writer, number], value]) => [writers[writer], number, value]).sort(),
    ]);
    return [id, item.kind, fields];
  });
}
