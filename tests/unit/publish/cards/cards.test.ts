import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { shownParty } from '../../../../src/domain/service/responsibility.ts';
import { shownPartyLabel } from '../../../../src/domain/service/labels.ts';
import { getGuide } from '../../../../src/load/guide.ts';
import { cardsOf, showCard } from '../../../../src/publish/cards/make-cards.ts';
import { publishSite } from '../../../../src/publish/pipeline.ts';
import { layFiles } from '../site-in-a-folder.ts';

const card = { page: '/services/ec2/', file: '/cards/ec2.png', alt: 'Amazon EC2: “you”' };
const html = `<meta property="og:image" content="https://guide.example/x/social-card.png"><div data-card></div><p>After</p>`;

function shown(url: string | undefined, base = '/x/') {
  const dir = layFiles({ 'services/ec2/index.html': html });
  showCard({ dir, base, url }, card);
  return readFileSync(join(dir, 'services/ec2/index.html'), 'utf8');
}

it('a page has its card, and shows it above the Markdown with absolute addresses', () => {
  const page = shown('https://guide.example');
  expect(page).toContain('<meta property="og:image" content="https://guide.example/x/cards/ec2.png">');
  expect(page).toContain('<meta property="og:image:alt" content="Amazon EC2: “you”">');
  expect(page).toContain('[![Amazon EC2: “you”](https://guide.example/x/cards/ec2.png)](https://guide.example/x/services/ec2/)</code>');
  expect(page).toContain('<img src="/x/cards/ec2.png" alt="" loading="lazy"><code>[![');
  expect(page).toContain('<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">');
  expect(page).toContain('<p>After</p>');
});

it('a site without an address has a placeholder in its Markdown', () => {
  const page = shown(undefined);
  expect(page).toContain('](https://guide.example/x/services/ec2/)</code>');
});

it('every service and comparison has a card with the party of each layer in words', () => {
  const guide = getGuide();
  const cards = cardsOf(guide);
  expect(new Set(cards.map(({ file }) => file)).size).toBe(guide.services.size + guide.comparisons.length);
  for (const service of guide.services.values()) {
    const found = cards.find(({ page }) => page === `/services/${service.id}/`);
    for (const layer of guide.layers)
      expect(found?.html).toContain(`</i>${layer.label}</td><td><b>${shownPartyLabel[shownParty(service.layers[layer.id])]}</b>`);
  }
});

it('a build in which Chromium does not start has no cards and says so in one line', async () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  onTestFinished(() => void vi.unstubAllEnvs());
  const lines: string[] = [];
  const warn = (line: string) => lines.push(line);
  await publishSite({ dir: layFiles({}), base: '/' }, { pdfs: true, steps: ['Social cards'], log: () => undefined, warn });
  expect(lines).toEqual([expect.stringMatching(/^The Chromium at [^\n]* doesn't start[^\n]*general picture[^\n]*$/)]);
});
