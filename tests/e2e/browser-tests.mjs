// Runs a wasm test file without chromedriver: wasm-bindgen's runner serves it, Playwright opens it.
//
//   node browser-tests.mjs <wasm-bindgen-test-runner> <tests.wasm>

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

import { launch } from './chromium.mjs';

const [runner, tests] = process.argv.slice(2);
const MINUTES = 5;

async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((closed) => server.close(closed));
  return port;
}

/** @param {string} url */
async function isUp(url) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error(`the tests are not served at ${url}`);
}

const address = `127.0.0.1:${await freePort()}`;
const server = spawn(runner, [tests], {
  env: { ...process.env, NO_HEADLESS: '1', WASM_BINDGEN_TEST_ADDRESS: address },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let said = '';
server.stdout.on('data', (text) => (said += text));
const ended = new Promise((end) => server.on('exit', (code) => end(code)));

const outcome = await Promise.race([isUp(`http://${address}/`), ended]);
if (outcome !== undefined) {
  // The runner ends by itself when there is nothing to run.
  console.log(said);
  process.exit(Number(outcome));
}
const browser = await launch();
try {
  const page = await browser.newPage();
  await page.goto(`http://${address}/`);
  const output = page.locator('#output');
  await output.filter({ hasText: /test result: / }).waitFor({ timeout: MINUTES * 60_000 });
  const text = await output.innerText();
  console.log(text);
  process.exitCode = /test result: ok\./.test(text) ? 0 : 1;
} finally {
  await browser.close();
  server.kill();
}
