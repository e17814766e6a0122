import { pageToMarkdown } from '/tmp/wt/publish/src/publish/markdown.ts';
import { getGuide } from '/tmp/wt/publish/src/load/guide.ts';
import { readFileSync } from 'node:fs';
process.chdir('/tmp/wt/publish');
for (const path of process.argv.slice(2)) {
  const p = pageToMarkdown(readFileSync(`/tmp/base/dist${path}index.html`,'utf8'), { path }, {}, getGuide());
  console.log(p?.title, '|', p?.description); console.log(p?.text.slice(0, Number(process.env.N ?? 3500))); console.log('=======================');
}
