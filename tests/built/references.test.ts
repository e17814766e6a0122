import { expect, it } from 'vitest';
import { attribute, elementsIn, normalizeBase, parsePage, textOf, type Element } from '../../src/publish/built-site.ts';
import { withBase } from '../../src/domain/urls.ts';
import { dist } from '../pages.ts';

const base = normalizeBase(process.env.BASE_PATH);
const read = (path: string): Element[] => elementsIn(parsePage(dist, `${path.slice(1)}index.html`));
const byId = (path: string, id: string) => read(path).find((element) => attribute(element, 'id') === id);
const linksIn = (elements: readonly Element[]) =>
  elements.filter(({ tagName }) => tagName === 'a').map((link) => [attribute(link, 'aria-label') ?? textOf(link), attribute(link, 'href')]);

// Whether the place that a link leads to exists: links.test.ts.
it.each([
  ['a check', '/checks/', 'ec2-8', 'EC2', '/services/ec2/#prove-identity-access'],
  ['a check without a duty', '/checks/', 'iam-6', 'IAM', '/services/iam/#mistakes'],
  ['a surprise', '/surprises/', 'main', 'Outposts, Physical facilities', '/services/outposts/#physical'],
  ['a surprise', '/surprises/', 'main', 'Link to this section', '#outposts-building'],
  ['the list of handouts', '/handouts/', 'main', 'Print the sheet for EC2', '/handouts/service/ec2/#print'],
  ['a changed default', '/services/sqs/', 'main', 'October 2022', '/changes/#sqs-default-encryption'],
  ['a list of changes', '/services/sqs/', 'main', 'New SQS queues are encrypted', '/changes/#sqs-default-encryption'],
])('%s (%s#%s) links by “%s” to %s', (_, path, id, label, href) => {
  const place = byId(path, id);
  expect(linksIn(place ? elementsIn(place) : [])).toContainEqual([label, href.startsWith('#') ? href : withBase(href, base)]);
});

it('a check without a duty names the mistake it finds', () => {
  const check = byId('/checks/', 'iam-6');
  expect(check && textOf(check)).toContain('The root user has no hardware MFA.');
});

it('the link to a surprise isn’t part of its heading', () => {
  const heading = byId('/surprises/', 'outposts-building');
  expect(heading && textOf(heading)).toBe('On Outposts, you guard the building');
});

it('a duty without a check says so', () => {
  const duty = byId('/services/outposts/', 'prove-physical');
  expect(duty && textOf(duty)).toContain('No automated check.');
});

it('the split of a service leaves out a layer that AWS doesn’t document, and says so', () => {
  const caption = byId('/services/route53/', 'split-caption');
  const words = 'The diagram leaves out encryption at rest, because AWS doesn’t document who is responsible for it.';
  expect(caption && textOf(caption)).toContain(words);
  const layer = read('/services/route53/').find((element) => attribute(element, 'aria-labelledby') === 'encryption-at-rest');
  expect(layer && textOf(layer)).toMatch(/Not documented[^]*AWS is probably responsible\./);
});

it('the list of layers links to all fourteen', () => {
  const main = byId('/layers/', 'main');
  const heads = (main ? elementsIn(main) : []).filter(({ tagName }) => tagName === 'h2');
  expect(linksIn(heads.flatMap(elementsIn))).toHaveLength(14);
});

it('a ready-made comparison lists its sources', () => {
  expect(
    read('/compare/s3-ebs-efs/')
      .filter(({ tagName }) => tagName === 'h2')
      .map(textOf),
  ).toContain('Sources');
});
