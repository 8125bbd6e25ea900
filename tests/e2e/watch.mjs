// Listens to every page of a context, and says afterwards what should not have happened.

import assert from 'node:assert/strict';

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} url the site's address
 * @param {RegExp[]} expectedErrors
 * @returns {() => void} fails if another origin was asked or an unexpected error was printed
 */
export function watch(context, url, expectedErrors) {
  const { origin } = new URL(url);
  /** @type {string[]} */
  const strangers = [];
  /** @type {string[]} */
  const errors = [];
  /** @param {string} text */
  const note = (text) => {
    if (!expectedErrors.some((expected) => expected.test(text))) errors.push(text);
  };

  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) strangers.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => note(String(error.error())));

  return () => {
    assert.deepEqual(strangers, [], 'the site asks no other origin');
    assert.deepEqual(errors, [], 'the console shows no error');
  };
}
