// The site stays within its budgets.

import assert from 'node:assert/strict';
import test from 'node:test';

import { FIRST_LOAD_BUDGET, siteSizes } from './sizes.mjs';

test('the first load stays within its budget', () => {
  const { firstLoadTotal } = siteSizes();

  assert.ok(
    firstLoadTotal.brotli <= FIRST_LOAD_BUDGET,
    `a first visit downloads ${firstLoadTotal.brotli} bytes, more than ${FIRST_LOAD_BUDGET}`,
  );
});

test('the worker is no part of the first load', () => {
  const { firstLoad, worker } = siteSizes();

  assert.deepEqual(firstLoad.filter(({ name }) => name.startsWith('worker')), []);
  assert.ok(worker.some(({ name }) => name.endsWith('.wasm')), 'the worker is in the site');
});
