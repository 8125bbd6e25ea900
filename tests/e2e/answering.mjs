// Answering the questionnaire, in any language: by what no language changes.

import { title } from './organising.mjs';

/** The questions of somebody who takes both parts, in their order. */
export const ALL_STEPS = [
  'role', 'name', 'email', 'level', 'unit', 'profession', 'location', 'teach', 'learn', 'goals',
  'offer', 'languages', 'way-of-meeting', 'working-style', 'how-often', 'capacity', 'time-zone',
  'free-time', 'starting-point', 'starting-point-mentor', 'starting-point-mentee',
  'share-starting-point', 'line-manager', 'avoid', 'share-guides', 'use-of-answers',
];

/**
 * The question that is shown, or `check` for the list of answers. On the way from one program to the other the
 * address is ahead of the page, so it is asked for once one of the two is there.
 *
 * @param {import('playwright-core').Page} page
 */
export async function stepShown(page) {
  const shown = await page.waitForFunction(
    () =>
      document.querySelector(location.hash.includes('/check') ? '.answers' : 'form.question') && {
        step: location.hash.replace(/^#\/questionnaire\/?|\?.*$/g, ''),
      },
  );
  const { step } = /** @type {{ step: string }} */ (await shown.jsonValue());
  return step;
}

/** Waits until a question is shown. @param {import('playwright-core').Page} page @param {string} step */
export async function stepIs(page, step) {
  await page.waitForFunction(
    (step) =>
      location.hash.replace(/\?.*$/, '') === `#/questionnaire/${step}` &&
      document.querySelector(`[id^="q-${step}"]`),
    step,
  );
}

/** Presses Continue and waits for the next page. @param {import('playwright-core').Page} page */
export async function goOn(page) {
  const before = await page.evaluate(() => location.hash);
  await page.locator('form.question button[type=submit]').click();
  await page.waitForFunction((before) => location.hash !== before, before);
  await stepShown(page);
  await title(page, /./).waitFor();
}

/** Waits until what was typed is kept. @param {import('playwright-core').Page} page */
export const isKept = (page) =>
  page.getByText(/^(Saved in this browser|Sparat i den här webbläsaren)$/).waitFor();

/**
 * Answers the question that is shown.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} step
 * @param {Record<string, string>} own answers that differ from the usual ones
 */
export async function answer(page, step, own = {}) {
  const said = own[step];
  const field = page.locator(`#q-${step}`);
  const option = (value) => page.locator(`form.question input[value="${value}"]`).first();
  switch (step) {
    case 'role':
      return option(said ?? 'both').check();
    case 'name':
      return field.fill(said ?? 'Anna Berg');
    case 'email':
      return field.fill(said ?? 'anna.berg@example.org');
    case 'level':
    case 'unit':
    case 'profession':
    case 'location':
    case 'line-manager':
    case 'languages':
    case 'avoid':
    case 'goals':
    case 'offer': {
      const text = said ?? (step === 'languages' ? 'Swedish' : `My ${step}`);
      const isSelect = await field.evaluate((element) => element.tagName === 'SELECT');
      return isSelect ? field.selectOption(text) : field.fill(text);
    }
    case 'teach':
    case 'learn': {
      const topics = page.locator('.pick__options input[type=checkbox]');
      await topics.nth(0).check();
      return topics.nth(2).check();
    }
    case 'way-of-meeting':
    case 'working-style':
      return option('either').check();
    case 'how-often':
      return option('monthly').check();
    case 'capacity':
      return option('2').check();
    case 'time-zone':
      return field.selectOption(said ?? 'Europe/Stockholm');
    case 'free-time':
      return page.getByRole('gridcell', { name: /09:00–09:30/ }).first().click();
    case 'share-starting-point':
    case 'share-guides':
    case 'use-of-answers':
      return page.locator('form.question input[type=checkbox]').check();
    default:
      return page.locator('form.question .scale input[value="3"]').first().check();
  }
}

/**
 * Answers every question from the one that is shown to the last.
 *
 * @param {import('playwright-core').Page} page
 * @param {Record<string, string>} [own] answers that differ from the usual ones
 * @returns {Promise<string[]>} which questions were asked
 */
export async function answerAll(page, own) {
  const asked = [];
  for (;;) {
    const step = await stepShown(page);
    if (step === 'check') return asked;
    await stepIs(page, step);
    await answer(page, step, own);
    asked.push(step);
    await goOn(page);
  }
}
