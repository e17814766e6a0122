import type { Guide } from '../../domain/guide.ts';
import { bookTitle, coverServices } from '../../domain/handout/book.ts';
import { shownParty } from '../../domain/service/responsibility.ts';
import { lineHeight, linePath } from '../../domain/service/line.ts';
import { escapeHtml } from '../../domain/text.ts';
import { xhtmlDocument } from './package.ts';

const width = 600;
const height = 800;
/** Where the stacks stand, and how high one layer is. */
const art = { left: 60, top: 300, layer: 24, width: width - 120 };

const fills: Readonly<Record<string, string>> = { aws: '#2f5d8c', customer: '#e9a779', shared: '#b7a0d8' };

function stacks(guide: Guide): string {
  const services = coverServices(guide);
  const step = art.width / services.length;
  return services
    .flatMap((service, column) =>
      guide.layers.toReversed().map(({ id }, row) => {
        const fill = fills[shownParty(service.layers[id])] ?? '#fff';
        return `<rect x="${art.left + column * step + step * 0.08}" y="${art.top + row * art.layer}" width="${step * 0.84}" height="${art.layer - 2}" fill="${fill}"/>`;
      }),
    )
    .join('');
}

function line(guide: Guide): string {
  const services = coverServices(guide);
  const path = linePath(
    services.map((service) => lineHeight(service, guide.layers)),
    guide.layers.length,
  );
  const scale = `translate(${art.left} ${art.top - 1}) scale(${art.width / (services.length * 100)} ${art.layer})`;
  return `<path d="${path}" transform="${scale}" fill="none" stroke="#1c1a17" stroke-width="5" vector-effect="non-scaling-stroke"/>`;
}

/** The cover: the title, and the line that rises from service to service. */
export const coverSvg = (guide: Guide): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">${escapeHtml(bookTitle)}</title>
<rect width="${width}" height="${height}" fill="#fbfaf7"/>
<g font-family="Palatino, Georgia, serif" font-weight="600" font-size="62" fill="#1c1a17"><text x="${art.left}" y="130">Shared</text><text x="${art.left}" y="198">Responsibility</text><text x="${art.left}" y="266">Guide</text></g>
${stacks(guide)}
${line(guide)}
<text x="${art.left}" y="${height - 60}" font-family="sans-serif" font-size="19" fill="#57524a">Who secures what on AWS</text>
</svg>
`;

/** The page that shows it. */
export const coverDocument = (): string =>
  xhtmlDocument(
    bookTitle,
    `<section epub:type="cover"><img class="cover" src="cover.svg" alt="${escapeHtml(bookTitle)}: four stacks of layers, and a line that divides what AWS secures from what the customer secures."/></section>`,
    { type: 'cover' },
  );
