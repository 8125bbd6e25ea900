// Reading the guides, in English: the role, the exercises, the questions.

import assert from 'node:assert/strict';

/** Says for which role the guides are read. @param {import('playwright-core').Page} page @param {string} name */
export const chooseRole = (page, name) => page.getByRole('radio', { name: new RegExp(`^${name}`) }).check();

/** The modules that the list shows, by their titles. */
export const modules = (page) =>
  page.getByRole('region', { name: /^(Your modules|Dina avsnitt)$/ }).locator('.guide-link__title');

/** Fills every field of every exercise on the page. @param {import('playwright-core').Page} page */
export async function doExercises(page) {
  const exercises = page.getByRole('region', { name: 'To try' });
  for (let place = 0; place < (await exercises.count()); place += 1) {
    const exercise = exercises.nth(place);
    for (const field of await exercise.getByRole('textbox').all()) await field.fill('My own words');
    for (const scale of await exercise.getByRole('group').all()) {
      await scale.getByRole('radio', { name: 'Often' }).check();
    }
    await exercise.getByText('Saved in this browser').waitFor();
  }
  return exercises.count();
}

/** Picks every answer of every question in turn; each has its explanation, and one is right. */
export async function answerQuestions(page) {
  const questions = page.getByRole('region', { name: 'To check yourself' });
  const count = await questions.count();
  for (let place = 0; place < count; place += 1) {
    const question = questions.nth(place);
    const verdicts = [];
    for (const answer of await question.getByRole('radio').all()) {
      await answer.check();
      verdicts.push(await question.getByRole('status').innerText());
    }
    assert.equal(verdicts.filter((said) => said.startsWith('Yes.')).length, 1);
    assert.equal(new Set(verdicts).size, verdicts.length, 'every answer has its own explanation');
  }
  return count;
}
