import { launch } from './chromium.mjs';
import { serveSite } from './server.mjs';
const site = await serveSite(); const browser = await launch();
const c = await browser.newContext({locale:'en-GB'}); const p = await c.newPage();
for (const r of ['#/','#/organise','#/about','#/settings']) {
await p.goto('about:blank');
await p.goto(site.url+r,{waitUntil:'networkidle'});
await p.evaluate(()=>localStorage.setItem('turnabout-language','sv'));
await p.reload({waitUntil:'networkidle'});
console.log(r, await p.evaluate(()=>[document.documentElement.lang,document.querySelector('h1')?.textContent]));
}
await browser.close(); await site.close();
