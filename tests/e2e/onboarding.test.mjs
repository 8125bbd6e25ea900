// From a newcomer on a phone to somebody who can be paired: the guides, the questionnaire, the coordinator.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { answer, goOn, isKept, stepIs, stepShown } from './answering.mjs';
import { DESKTOP, PHONE, useSite } from './harness.mjs';
import { answerQuestions, chooseRole, doExercises, modules } from './learning.mjs';
import { go, importSheets, propose, sheet, title } from './organising.mjs';

const { openRunningApp } = useSite();

/** Presses Continue where something is wrong, and waits for what the list of errors says. */
async function isRefused(page, sentence) {
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).click();
  await page.getByRole('alert').getByRole('button', { name: sentence }).waitFor();
}

test('a newcomer learns the role, answers in Swedish with three mistakes, and can be paired', async () => {
  const { page } = await openRunningApp({ route: '#/guides', viewport: PHONE });
  await chooseRole(page, 'Mentor');
  await page.getByText('0 of 14 done').waitFor();
  const titles = await modules(page).allInnerTexts();
  await page.getByRole('link', { name: `Begin: ${titles[0]}` }).click();
  for (const [place, name] of titles.entries()) {
    await title(page, name).waitFor();
    await doExercises(page);
    await answerQuestions(page);
    await page.getByRole('button', { name: 'Mark as done' }).click();
    await page.getByRole('heading', { name: /^Done on / }).waitFor();
    const next = titles[place + 1];
    if (next) await page.getByRole('link', { name: next, exact: true }).click();
  }
  await page.getByRole('link', { name: 'To the certificate' }).click();
  await title(page, 'Certificate').waitFor();
  await page.getByLabel('Your name').fill('Noor Haddad');
  const paper = page.getByRole('region', { name: 'Certificate' });
  assert.equal(await paper.getByRole('listitem').count(), 14);

  await page.getByRole('button', { name: 'Svenska' }).click();
  await go(page, '#/');
  await page.getByRole('link', { name: /^Frågeformulär/ }).click();
  await title(page, 'Frågeformulär').waitFor();
  await page.getByRole('link', { name: 'Börja' }).click();
  await stepIs(page, 'role');
  assert.ok(
    await page.getByRole('radio', { name: /^Mentor/ }).isChecked(),
    'the role is known from the guides',
  );
  await goOn(page);
  await stepIs(page, 'name');
  await isRefused(page, 'Skriv ditt namn');
  await page.locator('#q-name').fill('Noor Haddad');
  await goOn(page);
  await stepIs(page, 'email');
  await page.locator('#q-email').fill('noor.haddad@');
  await isRefused(page, /^Skriv en e-postadress/);
  await page.locator('#q-email').fill('noor@example.org');
  await isKept(page);

  // A reload in the middle loses nothing, and it goes on where it was.
  await page.reload();
  await stepIs(page, 'email');
  assert.equal(await page.locator('#q-email').inputValue(), 'noor@example.org');
  await go(page, '#/questionnaire');
  await page.getByRole('link', { name: /^Fortsätt med: / }).click();
  for (;;) {
    const step = await stepShown(page);
    await stepIs(page, step);
    if (step === 'use-of-answers') break;
    await answer(page, step, { level: 'AA', unit: 'Payroll', languages: 'svenska' });
    await goOn(page);
  }
  await isRefused(page, /^Kryssa i rutan/);
  await answer(page, 'use-of-answers');
  await goOn(page);

  await title(page, 'Kontrollera dina svar').waitFor();
  await page.getByText('Guider som du har läst klart: 14').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Spara som fil' }).first().click(),
  ]);
  const application = await download.path();

  const { page: desk } = await openRunningApp({ viewport: DESKTOP });
  const leaders = sheet('leaders.csv', [
    'Name,Email,Role,Level,Unit,Wants to learn,Languages',
    'Ann Ek,ann@example.org,mentee,SCS2,Finance,Generative AI at work,svenska',
  ]);
  await importSheets(desk, [leaders], 'mentors');
  await go(desk, '#/organise/people/applications');
  await title(desk, 'Take in applications').waitFor();
  await desk.getByLabel('Choose the files').setInputFiles(application);
  await desk.getByRole('button', { name: 'Take in 1 application' }).click();
  await desk.getByRole('heading', { name: '1 application is kept in this browser' }).waitFor();
  await propose(desk, /^1 pair/);
  await desk.getByText('Noor Haddad').first().waitFor();
});
