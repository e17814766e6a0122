import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dist, pages } from '../pages.ts';

/** A policy as a table: the sources of each directive. */
function readPolicy(content: string): Record<string, readonly string[]> {
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name = '', ...sources]) => [name, sources]));
}

/** Sources that would allow code or data from elsewhere. */
const tooWide = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", '*', 'https:', 'http:'];

it.each(pages)('$path has one strict Content-Security-Policy', ({ file }) => {
  const [head = ''] = readFileSync(join(dist, file), 'utf8').split('</head>');
  const policies = [...head.matchAll(/<meta[^>]*http-equiv="content-security-policy"[^>]*>/gi)].map(([tag]) => tag);
  expect(policies).toHaveLength(1);
  const policy = readPolicy(/ content="([^"]*)"/.exec(policies[0] ?? '')?.[1] ?? '');
  expect(policy['default-src'], 'what no directive names is refused').toEqual(["'none'"]);
  expect(policy['script-src']).toContain("'self'");
  expect(policy['style-src']).toContain("'self'");
  const sources = Object.values(policy).flat();
  expect(sources.filter((source) => tooWide.includes(source))).toEqual([]);
});
