import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { cloudfrontFunction, cloudfrontHeaders, s3Upload } from '../../../../src/publish/hosting/cloudfront.ts';
import { monthlyCost } from '../../../../src/publish/hosting/cost.ts';
import { netlifyHeaders } from '../../../../src/publish/hosting/netlify.ts';

interface ViewerRequest {
  uri: string;
  querystring: Record<string, { value: string }>;
}

/** What CloudFront's function makes of a request. */
function viewer(uri: string, querystring: ViewerRequest['querystring'] = {}) {
  const handler = runInNewContext(`${cloudfrontFunction()}; handler`) as (event: { request: ViewerRequest }) => {
    uri?: string;
    statusCode?: number;
    headers?: { location: { value: string } };
  };
  const answer = handler({ request: { uri, querystring } });
  return answer.statusCode ? `${answer.statusCode} ${answer.headers?.location.value}` : answer.uri;
}

describe('_headers of Netlify and Cloudflare Pages', () => {
  const rules = netlifyHeaders('/x/')
    .split(/\n(?=\S)/)
    .map((rule) => rule.trim().split(/\n\s*/));

  test('files with a hash in their name are kept forever, below the sub-path', () => {
    expect(rules.find(([path]) => path === '/x/_astro/*')).toContain('Cache-Control: public, max-age=31536000, immutable');
  });

  test('no two rules that can meet name the same header, as Cloudflare would join their values', () => {
    const all =
      rules
        .find(([path]) => path === '/*')
        ?.slice(1)
        .map((line) => line.split(':')[0]) ?? [];
    expect(all.length).toBeGreaterThan(3);
    const others = rules.filter(([path]) => path !== '/*').flatMap((rule) => rule.slice(1).map((line) => line.split(':')[0]));
    expect(others.filter((name) => all.includes(name))).toEqual([]);
  });
});

describe('the CloudFront function', () => {
  test('asks S3 for the page of a folder', () => {
    expect(viewer('/')).toBe('/index.html');
    expect(viewer('/guide/the-model/')).toBe('/guide/the-model/index.html');
  });

  test('leaves files alone', () => {
    expect(viewer('/_astro/site.abc.css')).toBe('/_astro/site.abc.css');
    expect(viewer('/guide/the-model/index.md')).toBe('/guide/the-model/index.md');
  });

  test('sends a reader who left out the slash on, with what was asked', () => {
    expect(viewer('/guide')).toBe('301 /guide/');
    expect(viewer('/search', { q: { value: 'who%20patches' } })).toBe('301 /search/?q=who%20patches');
  });
});

test("CloudFront's headers policy names no header twice", () => {
  const policy = JSON.parse(cloudfrontHeaders({ host: 'guide.example.org', root: '' })) as {
    SecurityHeadersConfig: object;
    CustomHeadersConfig: { Quantity: number; Items: { Header: string }[] };
  };
  expect(policy.CustomHeadersConfig.Quantity).toBe(policy.CustomHeadersConfig.Items.length);
  expect(policy.CustomHeadersConfig.Items.map(({ Header }) => Header)).toEqual(['Cross-Origin-Opener-Policy', 'Permissions-Policy']);
});

test('the upload puts hashed files up before the pages that ask for them, and takes away what is gone last', () => {
  const steps = s3Upload({ base: '/x/', host: '', root: '' }).split('\n');
  const at = (part: string) => steps.findIndex((step) => step.includes(part));
  expect(at('immutable')).toBeGreaterThan(0);
  expect(at('immutable')).toBeLessThan(at('no-cache'));
  expect(at('no-cache')).toBeLessThan(at('--delete'));
  expect(steps.filter((step) => step.includes('s3://')).every((step) => step.includes('"s3://$BUCKET/x/"'))).toBe(true);
});

describe('what a month costs', () => {
  test('nothing within the free share', () => {
    expect(monthlyCost(1000, { bytes: 1e6, requests: 10 }).withFreeShare).toBe(0);
  });

  test('bytes and requests beyond it, each at its price', () => {
    const { gigabytes, withFreeShare } = monthlyCost(1_000_000, { bytes: 2e6, requests: 20 });
    expect(gigabytes).toBe(2000);
    // 1,000 GB at $0.085, and ten million requests at a cent for ten thousand.
    expect(withFreeShare).toBeCloseTo(85 + 10);
  });
});
