// Draws the pictures that devices want of the mark, out of public/icon.svg. Run it when the mark
// changes, and look at what it made:
//
//   node icons.mjs

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { launch } from './chromium.mjs';

const folder = fileURLToPath(new URL('../../public/', import.meta.url));
const svg = readFileSync(`${folder}icon.svg`, 'utf8');

/** Devices that cut icons into shapes of their own leave the inner four fifths of the picture alone. */
const filled = svg
  .replace(' rx="14"', '')
  .replace('/>\n', '/>\n  <g transform="translate(9.6 9.6) scale(0.7)">\n')
  .replace('</svg>', '</g>\n</svg>');
/** Apple's devices round the corners themselves, and show what is transparent as black. */
const square = svg.replace(' rx="14"', '');

const ICONS = [
  { name: 'icon-192.png', size: 192, drawing: svg },
  { name: 'icon-512.png', size: 512, drawing: svg },
  { name: 'icon-maskable-512.png', size: 512, drawing: filled },
  { name: 'icon-180.png', size: 180, drawing: square },
];

const browser = await launch();
for (const { name, size, drawing } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  writeFileSync(folder + name, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
