import { link, list, paragraph } from '../nodes.ts';
import type { MarkdownPage, Site } from '../page.ts';

/** What the site is called. */
export const siteName = 'Shared Responsibility Guide';

/** What the site is and is not, in two sentences. */
export const siteSummary =
  'Who secures what on AWS: the AWS Shared Responsibility Model explained, drawn and sourced, and a reference of who holds which layer of which service. It is independent: not made or endorsed by Amazon Web Services.';

/** The front page: where everything is. */
export function homePage({ guide, at }: Site): MarkdownPage {
  const entries = [
    ['/guide/', 'The guide', `${guide.chapters.length} short chapters, from the idea to worked examples`],
    ['/services/', 'Services', `${guide.services.size} services, layer by layer`],
    ['/compare/', 'Compare', 'services side by side'],
    ['/layers/', 'By layer', 'one layer across all services'],
    ['/surprises/', 'Surprises', 'where the rule of thumb fails'],
    ['/checks/', 'Prove your side', 'automated checks and the duties they test'],
    ['/practice/', 'Practice', `${guide.questions.size} questions, a reason for every option`],
    ['/glossary/', 'Glossary', `${guide.terms.size} terms`],
    ['/diagrams/', 'Diagrams', 'the pictures of the guide'],
    ['/sources/', 'Sources', `${guide.sources.size} pages, each with the day it was read`],
  ] as const;
  return {
    path: '/',
    title: siteName,
    summary: siteSummary,
    blocks: [
      paragraph('You secure what you put in the cloud. AWS secures the cloud itself.'),
      list(entries.map(([path, title, what]) => [link(at(path), title), `: ${what}`])),
    ],
  };
}
