import { launch } from './chromium.mjs';
import { serveSite } from './server.mjs';
import { DESKTOP } from './harness.mjs';
import { noteTasks } from './measuring.mjs';
import { go } from './organising.mjs';
import { readFileSync } from 'node:fs';
const src = readFileSync(new URL('./matching-bench/in-app.mjs', import.meta.url), 'utf8');
const storePeople = eval('(' + src.slice(src.indexOf('async function storePeople')) + ')');
const site = await serveSite(['/some/path/', '/made/']);
site.serve('/work/main/target/benches/matching', '/made/');
const browser = await launch();
for (const [size, n] of JSON.parse(process.argv[2])) {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'en-GB', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.noted = [];
    new PerformanceObserver((l) => window.noted.push(...l.getEntries().map((e) => [Math.round(e.startTime), Math.round(e.duration)]))).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`${site.url}#/organise/people`, { waitUntil: 'domcontentloaded' });
  await page.locator('#first-words').waitFor({ state: 'detached' });
  await page.evaluate(storePeople, `${site.urls[1]}${size}/`);
  await page.reload();
  await go(page, '#/organise/matching');
  await page.waitForTimeout(3000);
  console.log(size, 'opening', JSON.stringify(await page.evaluate(() => window.noted.splice(0))));
  for (let i = 0; i < 2; i += 1) {
    const t = await page.evaluate(() => Math.round(performance.now()));
    if (i === 1) { await page.getByText('Rules and weights').click(); await page.waitForTimeout(500); await page.evaluate(() => window.noted.splice(0)); await page.getByRole('slider', { name: 'Working style' }).press('ArrowRight'); await page.getByRole('button', { name: 'Take the new proposals' }).waitFor({ timeout: 60000 }); await page.waitForTimeout(1000); console.log('trial', JSON.stringify(await page.evaluate(() => window.noted.splice(0)))); }
    await page.getByRole('button', { name: /^(Propose (pairs|again)|Take the new proposals)$/ }).click();
    await page.getByRole('heading', { level: 1, name: n }).waitFor({ timeout: 60000 });
    await page.waitForTimeout(2000);
    console.log('pressed', t, JSON.stringify(await page.evaluate(() => window.noted.splice(0))));
  }
  await context.close();
}
await browser.close(); await site.close();
