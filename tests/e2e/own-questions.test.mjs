// A programme asks its own questions: the coordinator changes a file, and a participant is asked what is in it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { answer, goOn, stepIs, stepShown } from './answering.mjs';
import { PHONE, expectSoon, useSite } from './harness.mjs';
import { expectGoodLooks, pressByKey, tabTo } from './looks.mjs';
import { go, savedBy, title } from './organising.mjs';
import { everythingKept, put } from './stored.mjs';

const { openRunningApp } = useSite();

const PACKETS = fileURLToPath(new URL('../fixtures/packets/v1', import.meta.url));

/** @typedef {{ id: string, required: boolean, most?: number, words: Record<string, string> }} Question */
/** @typedef {{ sections: { id: string, title: string, questions: Question[] }[] }} Questions */

const TOOLS = {
  en: ['Which tools do you work with?', 'Tools', 'Choose any.', 'Spreadsheets', 'Programming'],
  sv: ['Vilka verktyg arbetar du med?', 'Verktyg', 'Välj vilka du vill.', 'Kalkylark', 'Programmering'],
};

/** The questions of the file as a coordinator might change them. @param {Record<string, Questions>} file */
function changedQuestions(file) {
  for (const [language, { sections }] of Object.entries(file)) {
    for (const section of sections) {
      section.questions = section.questions.filter(({ id }) => id !== 'profession');
    }
    const all = sections.flatMap((section) => section.questions);
    const named = (/** @type {string} */ id) => {
      const found = all.find((question) => question.id === id);
      assert.ok(found, id);
      return found;
    };
    named('unit').required = true;
    named('goals').words.ask = language === 'en' ? 'What brings you to us?' : 'Vad för dig till oss?';
    const [ask, short, hint, sheets, code] = TOOLS[/** @type {'en' | 'sv'} */ (language)];
    const work = sections.find(({ id }) => id === 'work');
    work?.questions.push(
      /** @type {any} */ ({
        id: 'tools',
        kind: 'choices',
        for: 'both',
        required: true,
        field: 'extra',
        seen_by: 'coordinator',
        options: [
          { id: 'sheets', label: sheets },
          { id: 'code', label: code },
        ],
        words: { ask, short, hint, why: `${short}.` },
      }),
    );
  }
  return file;
}

/** Chooses a file of questions. @param {import('playwright-core').Page} page @param {string} text */
const choose = (page, text) =>
  page.getByLabel('Use your own questions').setInputFiles({
    name: 'turnabout-questionnaire.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });

/** The section about the questions. @param {import('playwright-core').Page} page */
const questionsOf = (page) => page.getByRole('region', { name: 'Questionnaire', exact: true });

/** @param {import('playwright-core').Page} page */
async function save(page) {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();
}

/** Opens the app of a coordinator who has a programme. */
async function openCoordinator() {
  const app = await openRunningApp({
    route: '#/organise/programme',
    prepare: (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']),
  });
  await app.page.getByLabel('Name of the programme').fill('Upward 2027');
  await app.page.getByLabel('Coordinator’s name').fill('Robin Lake');
  await app.page.getByLabel('Coordinator’s e-mail address').fill('robin@example.org');
  await app.page.getByRole('button', { name: 'Add suggested topics' }).click();
  await save(app.page);
  return app;
}

/** Saves the questions and reads the file. @param {import('playwright-core').Page} page */
async function savedQuestions(page) {
  const file = await savedBy(page.getByRole('button', { name: 'Save the questions as a file' }));
  assert.equal(file.name, 'turnabout-questionnaire.json');
  return file.bytes.toString('utf8');
}

/** Opens a packet in the app of a participant and keeps what it says. */
async function keepInvitation(page, bytes) {
  await go(page, '#/open');
  await page.getByLabel('Choose the file you received').setInputFiles({
    name: 'programme.turnabout',
    mimeType: 'application/json',
    buffer: bytes,
  });
}

test('a participant is asked the questions that the coordinator brought, and just these', async () => {
  const { page } = await openCoordinator();
  const section = questionsOf(page);
  await section.getByText('Participants are asked the questions that come with Turnabout.').waitFor();
  const text = await savedQuestions(page);
  const builtIn = JSON.parse(text);
  assert.deepEqual(Object.keys(builtIn), ['en', 'sv']);
  assert.ok(text.split('\n').length > 1_000, 'one can read and change it');

  const own = changedQuestions(builtIn);
  const count = own.en.sections.flatMap((part) => part.questions).length;
  await choose(page, JSON.stringify(own, null, 2));
  const says = `Participants are asked your own questions. Number of questions: ${count}. Languages: en and sv.`;
  await section.getByText(says).waitFor();
  await expectSoon(async () => {
    assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), 'Questionnaire');
  });
  await page.getByText('Not saved yet', { exact: true }).waitFor();
  await save(page);
  await expectGoodLooks(page, 'a programme with its own questions');
  await page.reload();
  await section.getByText(says).waitFor();
  assert.deepEqual(JSON.parse(await savedQuestions(page)), own);

  const invite = page.getByRole('region', { name: 'Invite' });
  await invite.getByRole('button', { name: 'Copy as a link' }).click();
  await invite.getByText('It does not fit into a link. Save it as a file instead.').waitFor();
  const packet = await savedBy(invite.getByRole('button', { name: 'Save as a file' }));
  const written = JSON.parse(packet.bytes.toString('utf8'));
  assert.deepEqual(written.payload.questionnaire, own);

  const guest = await openRunningApp({ viewport: PHONE, route: '#/questionnaire/profession' });
  await stepIs(guest.page, 'profession');
  // What was answered before the invitation stays in the general programme.
  await guest.page.locator('#q-profession').fill('Nurse');
  await keepInvitation(guest.page, packet.bytes);
  await guest.page.getByRole('heading', { name: 'An invitation to Upward 2027' }).waitFor();
  await guest.page.getByText('The programme’s own').waitFor();
  await expectGoodLooks(guest.page, 'an invitation with questions of its own');
  await guest.page.getByRole('button', { name: 'Keep it in this browser' }).click();
  await guest.page.getByText('The programme is kept in this browser.').waitFor();

  await go(guest.page, '#/questionnaire');
  await title(guest.page, 'Questionnaire').waitFor();
  await guest.page.getByRole('link', { name: 'Begin' }).click();
  const asked = [];
  for (;;) {
    const step = await stepShown(guest.page);
    if (step === 'check') break;
    await stepIs(guest.page, step);
    asked.push(step);
    if (step === 'unit') {
      await guest.page.getByRole('button', { name: 'Continue' }).click();
      await guest.page.getByRole('heading', { name: 'There is something to correct' }).waitFor();
    }
    if (step === 'tools') {
      await title(guest.page, TOOLS.en[0]).waitFor();
      await expectGoodLooks(guest.page, 'a question of the programme’s own');
      await guest.page.getByRole('button', { name: 'Svenska' }).click();
      await title(guest.page, TOOLS.sv[0]).waitFor();
      await guest.page.getByRole('button', { name: 'English' }).click();
      await title(guest.page, TOOLS.en[0]).waitFor();
      await guest.page.getByRole('checkbox', { name: TOOLS.en[4] }).check();
    } else {
      if (step === 'goals') await title(guest.page, 'What brings you to us?').waitFor();
      await answer(guest.page, step);
    }
    await goOn(guest.page);
  }
  const wanted = own.en.sections.flatMap((part) => part.questions.map(({ id }) => id));
  assert.deepEqual(asked, wanted);
  await title(guest.page, 'Check your answers').waitFor();
  const hand = guest.page.getByRole('region', { name: 'Hand it over' });
  const sent = await savedBy(hand.getByRole('button', { name: 'Save as a file' }));
  const { programme, payload } = JSON.parse(sent.bytes.toString('utf8'));
  assert.equal(programme.name, 'Upward 2027');
  assert.deepEqual(payload.answers.tools, { chosen: ['code'] });
  assert.equal(payload.unit, 'My unit');
  assert.equal(payload.profession, undefined);

  // A newer invitation asks the built-in questions again: what was answered to others stays, unsent.
  delete written.payload.questionnaire;
  await keepInvitation(guest.page, Buffer.from(JSON.stringify(written)));
  await guest.page.getByText('From: The programme’s own. To: nothing.').waitFor();
  await guest.page.getByRole('button', { name: 'Take over the changes' }).click();
  await guest.page.getByText('The programme is kept in this browser.').waitFor();
  await go(guest.page, '#/questionnaire/check');
  await title(guest.page, 'Check your answers').waitFor();
  const again = await savedBy(hand.getByRole('button', { name: 'Save as a file' }));
  const later = JSON.parse(again.bytes.toString('utf8')).payload;
  assert.equal(later.answers.tools, undefined);
  assert.equal(later.unit, 'My unit');
  await keepInvitation(guest.page, packet.bytes);
  await guest.page.getByRole('button', { name: 'Take over the changes' }).click();
  await guest.page.getByText('The programme is kept in this browser.').waitFor();
  await go(guest.page, '#/questionnaire/tools');
  await stepIs(guest.page, 'tools');
  assert.equal(await guest.page.getByRole('checkbox', { name: TOOLS.en[4] }).isChecked(), true);
});

test('questions that cannot be asked are told so, and no answer is lost by them', async () => {
  const right = readFileSync(`${PACKETS}/programme-own-questions.turnabout`, 'utf8');
  const { page } = await openRunningApp({ viewport: PHONE, route: '#/open' });
  const taken = async (/** @type {string} */ packet, /** @type {string} */ button) => {
    await keepInvitation(page, Buffer.from(packet));
    await page.getByText('The programme’s own').first().waitFor();
    await page.getByRole('button', { name: button }).click();
    await page.getByText('The programme is kept in this browser.').waitFor();
  };
  await taken(right, 'Keep it in this browser');
  await go(page, '#/questionnaire/role');
  await stepIs(page, 'role');
  await answer(page, 'role', { role: 'mentee' });
  await goOn(page);
  await answer(page, 'name');
  await goOn(page);
  await stepIs(page, 'unit');

  const cannot = page.getByText('The questions of this programme cannot be read here.');
  const faults = [
    // Of a kind that no release knows, in every language.
    right.replaceAll('"kind":"unit"', '"kind":"department"'),
    // What it says of who reads the answer is not true.
    right.replaceAll('"seen_by":"coordinator-and-partner"', '"seen_by":"coordinator"'),
  ];
  for (const broken of faults) {
    assert.notEqual(broken, right);
    await keepInvitation(page, Buffer.from(broken));
    await page.getByText('From: The programme’s own. To: The programme’s own, changed.').waitFor();
    await page.getByRole('button', { name: 'Take over the changes' }).click();
    await page.getByText('The programme is kept in this browser.').waitFor();
    for (const hash of ['#/questionnaire', '#/questionnaire/name', '#/questionnaire/check']) {
      await go(page, hash);
      await cannot.waitFor();
      assert.equal(await page.locator('form.question').count(), 0, 'nothing else is asked instead');
    }
  }
  await expectGoodLooks(page, 'questions that cannot be asked');
  await page.getByRole('button', { name: 'Svenska' }).click();
  await page.getByText('Det här programmets frågor går inte att läsa.').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await cannot.waitFor();

  // What is wrong in one language hides nothing from those who read another.
  await taken(right.replace('"kind":"unit"', '"kind":"department"'), 'Take over the changes');
  await go(page, '#/questionnaire/name');
  await cannot.waitFor();
  await page.getByRole('button', { name: 'Svenska' }).click();
  await stepIs(page, 'name');
  await page.getByRole('button', { name: 'English' }).click();
  await cannot.waitFor();

  await taken(right, 'Take over the changes');
  await go(page, '#/questionnaire/name');
  await stepIs(page, 'name');
  await expectSoon(async () => assert.equal(await page.locator('#q-name').inputValue(), 'Anna Berg'));
  await cannot.waitFor({ state: 'detached' });
});

test('a wrong file is refused with its language, its question and what to do', async () => {
  const { page } = await openCoordinator();
  const section = questionsOf(page);
  const text = await savedQuestions(page);
  const refused = section.getByRole('alert');
  const builtIn = 'Participants are asked the questions that come with Turnabout.';

  await choose(page, text.replace('"kind": "unit"', '"kind": "department"'));
  await refused.getByText(/^Language en, question unit, line \d+: kind is empty or holds something else/).waitFor();
  await refused.getByText('Nothing has changed: correct the file and choose it again.').waitFor();
  await section.getByText(builtIn).waitFor();
  assert.equal(await page.getByText('Not saved yet', { exact: true }).count(), 0);
  await expectGoodLooks(page, 'a file of questions that is refused');

  const swedish = JSON.parse(text);
  const last = swedish.sv.sections.at(-1).questions.at(-1);
  last.keep_months = 1;
  await choose(page, JSON.stringify(swedish));
  await refused.getByText(/^Language sv, question use-of-answers, line 1: This is not the same question as in en\./).waitFor();
  await choose(page, text.slice(0, text.length / 2));
  await refused.getByText(/^Line \d+: This is no JSON\./).waitFor();
  await page.getByRole('button', { name: 'Svenska' }).click();
  await page.getByRole('alert').getByText(/^Rad \d+: Det här är inte JSON\./).waitFor();
  await page.getByLabel('Använd egna frågor').setInputFiles({
    name: 'frågor.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await page.getByText(/^Rad 1: Det finns inget språk i filen\./).waitFor();
  await expectGoodLooks(page, 'en fil med frågor som inte används');
});

test('by keyboard the built-in questions come back, and so do one’s own, also in a copy', async () => {
  const { page } = await openCoordinator();
  const section = questionsOf(page);
  const own = 'Participants are asked your own questions.';
  const builtIn = 'Participants are asked the questions that come with Turnabout.';
  await choose(page, JSON.stringify(changedQuestions(JSON.parse(await savedQuestions(page)))));
  await section.getByText(own).waitFor();
  await save(page);
  await pressByKey(page, section.getByRole('button', { name: 'Use the built-in questions again' }));
  await section.getByText(builtIn).waitFor();
  await page.getByText('Not saved yet', { exact: true }).waitFor();
  await expectGoodLooks(page, 'own questions that are given up and not saved');
  await tabTo(page, section.getByRole('button', { name: 'Undo the change of questions' }));
  await page.keyboard.press('Enter');
  await section.getByText(own).waitFor();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Copy the settings to a new programme' }).click();
  const name = page.getByLabel('Name of the programme');
  await expectSoon(async () => assert.equal(await name.inputValue(), 'Copy of Upward 2027'));
  await section.getByText(own).waitFor();
  await section.getByRole('button', { name: 'Use the built-in questions again' }).click();
  await save(page);
  await page.reload();
  await section.getByText(builtIn).waitFor();
  // The other programme keeps its own.
  await page.getByLabel('Programme', { exact: true }).selectOption({ label: 'Upward 2027' });
  await section.getByText(own).waitFor();
});

test('questions that a backup brought and nobody can be asked are not handed on', async () => {
  const { page } = await openCoordinator();
  const [[key, text]] = (await everythingKept(page)).programmes;
  const record = JSON.parse(text);
  record.details.questionnaire = '{"en":{"sections":[],"v":1}}';
  await put(page, [['programmes', key, JSON.stringify(record)]]);
  await page.reload();
  const cannot = 'The programme has questions of its own that cannot be asked.';
  const section = questionsOf(page);
  const invite = page.getByRole('region', { name: 'Invite' });
  await section.getByText(cannot).waitFor();
  await invite.getByText(cannot).waitFor();
  assert.equal(await invite.getByRole('button').count(), 0);
  await expectGoodLooks(page, 'own questions that cannot be asked');
  await section.getByRole('button', { name: 'Save the questions as a file' }).click();
  await section.getByRole('alert').getByText(cannot).waitFor();
  await section.getByRole('button', { name: 'Use the built-in questions again' }).click();
  await save(page);
  await invite.getByRole('button', { name: 'Save as a file' }).waitFor();
});
