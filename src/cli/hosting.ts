import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { caddyfile } from '../publish/hosting/caddy.ts';
import { cloudfrontFunction, cloudfrontHeaders, s3Upload } from '../publish/hosting/cloudfront.ts';
import { monthlyCost } from '../publish/hosting/cost.ts';
import { netlifyHeaders } from '../publish/hosting/netlify.ts';
import { nginxConfig } from '../publish/hosting/nginx.ts';
import type { Place } from '../publish/hosting/policy.ts';
import { precompress } from '../publish/hosting/precompress.ts';
import { measureVisit } from '../publish/hosting/visit.ts';
import { rooted } from '../publish/base-path.ts';
import { root } from '../publish/project.ts';

const dist = join(root, 'dist');

/** The configuration of each host, by file name. */
export const hostFiles = (place: Place): Readonly<Record<string, string>> => ({
  'nginx.conf': nginxConfig(place),
  Caddyfile: caddyfile(place),
  _headers: netlifyHeaders(place.base),
  'cloudfront-function.js': cloudfrontFunction(),
  'cloudfront-headers.json': cloudfrontHeaders(place),
  's3-upload.sh': s3Upload(place),
});

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const dollars = (sum: number) => `$${sum.toFixed(sum < 10 ? 2 : 0)}`;

function tellCost(base: string | undefined): void {
  const visit = measureVisit(dist, base);
  const { gigabytes, requests, withFreeShare, withoutFreeShare } = monthlyCost(1_000_000, visit);
  console.log(
    `A visit (six pages, one search) is ${(visit.bytes / 1000).toFixed(0)} kB in ${visit.requests} requests. A million visits a month: ` +
      `${gigabytes.toFixed(0)} GB, ${(requests / 1e6).toFixed(0)} million requests; on CloudFront ${dollars(withFreeShare)} with its free share, ` +
      `${dollars(withoutFreeShare)} without it in the dearest region.`,
  );
}

/** `npm run hosting`: compresses `dist/` once for all readers, writes each host's configuration, and says what hosting costs. */
function prepareHosting(): void {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: 'guide.example.org' },
      root: { type: 'string', default: '/var/www/guide' },
      out: { type: 'string', default: join(root, 'hosting') },
    },
  });
  const base = rooted(process.env.BASE_PATH);
  const sum = precompress(dist, (done, all) => {
    if (done % 250 === 0 || done === all) console.log(`  compressed ${done} of ${all} files`);
  });
  console.log(`${sum.files} files: ${megabytes(sum.before)}, ${megabytes(sum.after)} as brotli.`);
  mkdirSync(values.out, { recursive: true });
  for (const [name, text] of Object.entries(hostFiles({ base, host: values.host, root: values.root }))) {
    writeFileSync(join(values.out, name), text);
  }
  console.log(`Configurations for nginx, Caddy, Netlify, Cloudflare Pages and S3 with CloudFront: ${values.out}/`);
  tellCost(base);
}

if (import.meta.main) prepareHosting();
