import { launch } from './chromium.mjs';
import { serveSite } from './server.mjs';
const site = await serveSite(); const browser = await launch();
 const c = await browser.newContext({locale:'en-GB',viewport:{width:1280,height:800}});
 const p = await c.newPage(); 
 for (const r of ['#/','#/organise/programme','#/organise/people','#/open']) {
 await p.goto('about:blank'); await p.goto(site.url+r,{waitUntil:'networkidle'});
 if (r==='#/') await p.getByRole('button', { name: 'Svenska' }).click();
 await p.waitForTimeout(500);
 console.log(r, await p.evaluate(()=>document.documentElement.lang+' '+document.querySelector('h1').textContent));
 if (r==='#/') { await p.reload({waitUntil:'networkidle'}); await p.waitForTimeout(500);
 console.log(r, await p.evaluate(()=>document.documentElement.lang+' '+document.querySelector('h1').textContent)); }
 }
await browser.close(); await site.close();
