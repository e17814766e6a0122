import { securityPlan } from '../../domain/oscal/security-plan.ts';
import { stackAddress } from '../../domain/stack/address.ts';
import { responsibilityMatrixCsv, stackCsv, stackMarkdown } from '../../domain/stack/export.ts';
import type { StackMarks } from '../../domain/stack/marks.ts';
import type { MergedStack } from '../../domain/stack/merge.ts';
import { url } from '../../domain/urls.ts';
import { download } from '../progress/download.ts';
import { readerStore } from '../progress/store.ts';
import { button, element } from '../site/element.ts';

/** The full URL of a stack. In the portable edition, the URL of the file. */
function linkTo({ parts, framework }: MergedStack): string {
  const items = parts.map(({ service, variants }) => ({ service: service.id, variants }));
  return location.protocol === 'file:' ? location.href : new URL(url(stackAddress(items, framework?.id)), location.href).href;
}

const markdownOf = (stack: MergedStack, marks: StackMarks) => stackMarkdown(stack, marks, linkTo(stack));

/** The full URL of a page of this site. In the portable edition, its URL on the web. */
function addressOf(path: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return new URL(url(path), location.protocol === 'file:' ? canonical : location.href).href;
}

const oscal = ({ cells }: MergedStack, marks: StackMarks): string =>
  JSON.stringify(securityPlan(cells, { marks, addressOf, day: new Date().toISOString().slice(0, 10) }), null, 1);

/** The downloads: label, file name, media type, and content. */
const downloads = [
  ['Download Markdown', 'my-stack.md', 'text/markdown', markdownOf],
  ['Download CSV', 'my-stack.csv', 'text/csv', stackCsv],
  ['Download responsibility matrix (CSV)', 'responsibility-matrix.csv', 'text/csv', responsibilityMatrixCsv],
  ['Download OSCAL', 'my-stack.oscal.json', 'application/json', oscal],
] as const;

/** Creates the buttons that copy, download, and print the stack on the page. @param currentStack returns this stack */
export function createActions(currentStack: () => MergedStack | undefined) {
  const status = element('p', { class: 'small screen-only', role: 'status' });
  const announce = (sentence: string) => (status.textContent = sentence);
  /** Copies a text and announces it. @param what example: `the link` */
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text);
      announce(`Copied ${what}.`);
    } catch {
      announce(`Your browser can’t copy. Copy ${what} by hand.`);
    }
  };
  const action = (label: string, act: (stack: MergedStack, marks: StackMarks) => unknown) =>
    button(label, () => {
      const stack = currentStack();
      if (stack) act(stack, readerStore().data.stack);
    });
  const link = action('Copy link', (stack) => copy(linkTo(stack), 'the link'));
  const formats = [
    action('Copy as Markdown', (stack, marks) => copy(markdownOf(stack, marks), 'the Markdown')),
    ...downloads.map(([label, name, type, write]) => action(label, (stack, marks) => download(name, write(stack, marks), type))),
  ];
  const printing = button('Print', () => print());
  const buttons = element('p', { class: 'button-row' }, link, printing);
  const exports = element('details', {}, [
    element('summary', { class: 'plain-button' }, 'Export'),
    element('p', { class: 'button-row' }, formats),
  ]);
  return { buttons, exports, status, copy, announce };
}
