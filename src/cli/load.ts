import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles } from '../publish/built-site.ts';
import { precompress } from '../publish/hosting/precompress.ts';
import { has, startNginx, startOurNginx, type Running } from '../publish/hosting/run-servers.ts';
import { root } from '../publish/project.ts';

/** nginx as it comes: the same bytes, compressed twins too, none of our headers. */
const plain = (folder: string) => (listen: string) =>
  `server { listen ${listen}; root "${folder}"; index index.html; include mime.types; gzip_static on; brotli_static on; }`;

/** Every request another file of the site, in turn; readers ask for brotli. */
const script = (paths: readonly string[]) => `
local paths = { ${paths.map((path) => `"${path}"`).join(', ')} }
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "gzip, br" })
end
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format('RESULT {"requests":%d,"seconds":%f,"bytes":%d,"failed":%d,"p50":%f,"p99":%f}\\n', summary.requests,
    summary.duration / 1e6, summary.bytes, e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
`;

/** What wrk found; times in milliseconds. */
interface Result {
  readonly requests: number;
  readonly seconds: number;
  readonly bytes: number;
  /** Connections broken or timed out, and answers of status 400 and more. */
  readonly failed: number;
  readonly p50: number;
  readonly p99: number;
}

function runWrk(address: string, scriptFile: string, seconds: number, connections: number): Promise<Result> {
  const child = spawn('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', scriptFile, address], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      const found = /RESULT (\{.*\})/.exec(said)?.[1];
      if (found) resolve(JSON.parse(found) as Result);
      else reject(new Error(`wrk gave no result:\n${said}`));
    });
  });
}

const row = (name: string, { requests, seconds, bytes, failed, p50, p99 }: Result) => ({
  server: name,
  'requests/s': Math.round(requests / seconds),
  'MB/s': Number((bytes / seconds / 1e6).toFixed(1)),
  'p50 ms': Number(p50.toFixed(2)),
  'p99 ms': Number(p99.toFixed(2)),
  requests,
  failed,
});

/** What readers ask for: pages, and the files they bring. */
const asked = (dir: string) =>
  listFiles(dir)
    .filter((file) => /\.(html|css|js|svg|json)$/.test(file) && file !== '404.html')
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

const missingPrograms = () => ['nginx', 'wrk'].filter((program) => !has(program));

type Servers = readonly (readonly [string, Running])[];

const startBoth = async (folder: string, site: string): Promise<Servers> => [
  ['ours', await startOurNginx(join(folder, 'ours'), { host: 'guide.example.org', root: site })],
  ['plain', await startNginx(join(folder, 'plain'), plain(site))],
];

/** Each server in turn, first to warm it, then to measure it. */
async function measure(servers: Servers, scriptFile: string, seconds: number, connections: number): Promise<[string, Result][]> {
  const measured: [string, Result][] = [];
  for (const [round, time] of [['warming up', Math.min(3, seconds)] as const, ['measuring', seconds] as const]) {
    for (const [name, { address }] of servers) {
      console.log(`${round}: ${name}, ${time} s with ${connections} connections …`);
      const result = await runWrk(address, scriptFile, time, connections);
      if (round === 'measuring') measured.push([name, result]);
    }
  }
  return measured;
}

/** `npm run load`: nginx with our configuration under a bounded load, beside nginx that serves the same bytes without our headers. */
async function load(): Promise<void> {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' }, connections: { type: 'string', default: '32' } } });
  const missing = missingPrograms();
  if (missing.length > 0) {
    console.error(`${missing.join(' and ')} must be installed (Debian: nginx-light, libnginx-mod-http-brotli-static, wrk).`);
    process.exitCode = 1;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'guide-load-'));
  const site = join(folder, 'site');
  const scriptFile = join(folder, 'paths.lua');
  cpSync(join(root, 'dist'), site, { recursive: true });
  console.log('Compressing the site …');
  precompress(site);
  writeFileSync(scriptFile, script(asked(site)));
  const servers = await startBoth(folder, site);
  try {
    const measured = await measure(servers, scriptFile, Number(values.seconds), Number(values.connections));
    console.table(measured.map(([name, result]) => row(name, result)));
    if (measured.some(([, { failed }]) => failed > 0)) process.exitCode = 1;
  } finally {
    for (const [, { stop }] of servers) stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await load();
