import { changeKindLabels, subjectOf, whenInWords } from '../domain/change/changes.ts';
import type { Guide } from '../domain/guide.ts';
import { changePath } from '../domain/paths.ts';
import { escapeHtml } from '../domain/text.ts';
import { uuidFromName } from '../domain/uuid.ts';
import type { Change } from '../schema/entries.ts';
import { addressOf, type BuiltSite } from './built-site.ts';

export const feedFile = 'changes.atom';

/** The namespace of the feed's ids. It never changes. */
const namespace = 'b6a1f0c2-5d0e-4c1b-9a57-3f0b6f1c2d84';

/** An id that stays the same when the site moves. */
export const urnOf = (name: string): string => `urn:uuid:${uuidFromName(namespace, name)}`;

/** The beginning of a date, in RFC 3339 form. @param date `2023`, `2023-04`, or `2023-04-05` */
const instantOf = (date: string) => `${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`;

function textOf(change: Change): string {
  const yours = change.yours && `Still your job: ${change.yours.text}`;
  return [`${whenInWords(change)}${change.seen ? ' (date unknown)' : ''}.`, change.text, yours].filter(Boolean).join(' ');
}

function entryOf(change: Change, guide: Guide, site: Omit<BuiltSite, 'dir'>): string {
  const lines = [
    `<id>${urnOf(`change:${change.id}`)}</id>`,
    `<title>${escapeHtml(`${change.title} (${subjectOf(change, guide)})`)}</title>`,
    `<updated>${instantOf(change.date)}</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeHtml(addressOf(site, changePath(change.id)))}"/>`,
    `<category term="${change.kind}" label="${escapeHtml(changeKindLabels[change.kind][0])}"/>`,
    `<content type="text">${escapeHtml(textOf(change))}</content>`,
  ];
  return `  <entry>\n${lines.map((line) => `    ${line}\n`).join('')}  </entry>\n`;
}

/**
 * The changes as an Atom feed (RFC 4287), newest first. It contains only the dates of the changes, so it is the same in every build.
 * @param site without a web address, links start at the host's root, and feed readers resolve them against the feed's address
 */
export function atomFeed(guide: Guide, site: Omit<BuiltSite, 'dir'>): string {
  const [newest] = guide.changes;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${urnOf('changes')}</id>
  <title>Changes: Shared Responsibility Guide</title>
  <subtitle>Defaults that AWS changed, what AWS now writes, services that are closed to new customers, and corrections of the guide.</subtitle>
  <updated>${instantOf(newest?.date ?? '2000')}</updated>
  <author><name>Shared Responsibility Guide</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeHtml(addressOf(site, `/${feedFile}`))}"/>
  <link rel="alternate" type="text/html" href="${escapeHtml(addressOf(site, '/changes/'))}"/>
${guide.changes.map((change) => entryOf(change, guide, site)).join('')}</feed>
`;
}
