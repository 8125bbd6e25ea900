// Every look of a state: both languages, both themes, and the narrowest window.

import { expectNoAxeViolations, expectNoSidewaysScrolling } from './harness.mjs';

const OTHER_LANGUAGE = { name: /^(Svenska|English)$/ };
const OTHER_THEME = { name: /^(Dark theme|Light theme|Mörkt tema|Ljust tema)$/ };

/**
 * Turns to the other language and theme in the app itself and back again, so that nothing of the state
 * is lost on the way, and holds axe and the narrow window against each of the four looks.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} note which state this is
 */
export async function expectGoodLooks(page, note) {
  for (const turn of [OTHER_THEME, OTHER_LANGUAGE, OTHER_THEME, OTHER_LANGUAGE]) {
    await page.getByRole('button', turn).click();
    await expectThisLook(page, note);
  }
}

/**
 * The same for a dialog, which keeps everything behind it out of reach: it is opened anew in each look
 * and left by Escape.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} note which dialog this is
 * @param {import('playwright-core').Locator} opener the button that opens it, by something that no language changes
 */
export async function expectGoodDialogLooks(page, note, opener) {
  const dialog = page.getByRole('dialog');
  for (const turn of [OTHER_THEME, OTHER_LANGUAGE, OTHER_THEME, OTHER_LANGUAGE]) {
    await page.getByRole('button', turn).click();
    await opener.click();
    await dialog.waitFor();
    await expectThisLook(page, note);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
}

async function expectThisLook(page, note) {
  const look = await page.evaluate(() => {
    const { lang, dataset } = document.documentElement;
    return `${lang}, ${dataset.theme ?? 'system theme'}`;
  });
  await expectNoAxeViolations(page, `${note} (${look})`);
  await expectNoSidewaysScrolling(page);
}

/**
 * The keyboard alone: presses Tab until the control with this role and name has the focus.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Locator} control
 */
export async function tabTo(page, control) {
  await control.waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`150 presses of Tab did not reach ${control}`);
}

/** Reaches a control by Tab and presses Enter on it. */
export async function pressByKey(page, control) {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}
