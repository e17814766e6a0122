/**
 * `npm run sources` compares all cited pages with their recorded digests and lists what changed, with the entries that cite it.
 * `--from DIR` reads a local mirror instead of the network. `--accept ID` records the current page, after a person has read the change.
 * `--accept-new` does so for all sources without a digest.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { referencesIn } from '../domain/rules/references.ts';
import { readContentFiles } from '../load/content-files.ts';
import { readContent } from '../load/read-content.ts';
import { root } from '../publish/project.ts';
import { readFromMirror, readFromNetwork, watchSources, type Watched } from './source-watch.ts';

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    accept: { type: 'string', multiple: true, default: [] },
    'accept-new': { type: 'boolean', default: false },
    content: { type: 'string', default: join(root, 'content') },
    origin: { type: 'string' },
  },
});
const today = new Date().toISOString().slice(0, 10);
const content = readContent(readContentFiles(values.content), today, () => undefined);
const sources = content.sources.flatMap(({ value }) => value ?? []);
const unknown = values.accept.filter((id) => !sources.some((source) => source.id === id));
if (unknown.length > 0) throw new Error(`content/sources.yaml has no source ${unknown.join(', ')}.`);

let done = 0;
const showProgress = () => {
  done += 1;
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${sources.length} pages`);
};
const readPage = values.from === undefined ? readFromNetwork({ origin: values.origin }) : readFromMirror(values.from);
const watched = await watchSources(sources, readPage, showProgress);
if (process.stderr.isTTY) process.stderr.write('\n');

function accept(accepted: readonly Watched[]): void {
  const file = join(values.content, 'sources.yaml');
  const document = parseDocument(readFileSync(file, 'utf8'));
  for (const { source, digest } of accepted) {
    document.setIn([source.id, 'digest'], digest);
    document.setIn([source.id, 'readOn'], today);
    document.setIn([source.id, 'asOf'], today);
  }
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}

const wanted = ({ source, state }: Watched) => values.accept.includes(source.id) || (values['accept-new'] && state === 'unrecorded');
const accepted = watched.filter((each) => each.digest !== undefined && wanted(each));
if (accepted.length > 0) accept(accepted);

const citations = referencesIn(content).filter(({ to }) => to === 'sources');
const citedAt = (id: string) =>
  [...new Set(citations.filter((each) => each.id === id).map(({ location: { file, line } }) => `${file}:${line}`))].join(', ');
const left = watched.filter((each) => !accepted.includes(each));
const inState = (state: Watched['state']) => left.filter((each) => each.state === state);
const list = (title: string, some: readonly Watched[], detail: (each: Watched) => string) => {
  if (some.length === 0) return;
  console.log(`\n## ${title} (${some.length})\n`);
  for (const each of some) console.log(`- ${each.source.id}: ${each.source.url}${detail(each)}`);
};
console.log(
  `Sources: ${inState('same').length} unchanged, ${inState('changed').length} changed, ${inState('unrecorded').length} without a digest, ${inState('unreachable').length} not reached, ${accepted.length} accepted.`,
);
list('Changed', inState('changed'), ({ source, reason }) => `${reason ? ` (${reason})` : ''}\n  cited in ${citedAt(source.id)}`);
list('Not reached', inState('unreachable'), ({ reason }) => ` (${reason})`);
list('Without a digest', inState('unrecorded'), () => '');
