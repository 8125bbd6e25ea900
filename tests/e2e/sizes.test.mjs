// The site stays within its budgets.

import assert from 'node:assert/strict';
import test from 'node:test';

import { FIRST_LOAD_BUDGET, otherFirstLoads, siteSizes } from './sizes.mjs';

test('the first load stays within its budget', () => {
  const { firstLoadTotal } = siteSizes();

  assert.ok(
    firstLoadTotal.brotli <= FIRST_LOAD_BUDGET,
    `a first visit downloads ${firstLoadTotal.brotli} bytes, more than ${FIRST_LOAD_BUDGET}`,
  );
});

test('a visit that begins with any other screen of a participant stays within it too', () => {
  for (const { name, brotli, files } of otherFirstLoads()) {
    assert.equal(files, 2, `${name}: a script and a wasm`);
    assert.ok(brotli <= FIRST_LOAD_BUDGET, `${name}: ${brotli} bytes, more than ${FIRST_LOAD_BUDGET}`);
  }
});

test('the worker is no part of the first load', () => {
  const { firstLoad, worker } = siteSizes();

  assert.deepEqual(firstLoad.filter(({ name }) => name.startsWith('worker')), []);
  assert.ok(worker.some(({ name }) => name.endsWith('.wasm')), 'the worker is in the site');
});
