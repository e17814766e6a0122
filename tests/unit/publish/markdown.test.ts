import { describe, expect, it } from 'vitest';
import { loadGuide } from '../../../src/load/guide.ts';
import { pageToMarkdown } from '../../../src/publish/markdown.ts';

const { guide } = loadGuide('tests/fixtures/content');
if (!guide) throw new Error('The fixture has faults.');
const [source] = [...guide.sources.values()];
const head =
  '<title>T – Shared Responsibility Guide</title><meta name="description" content="D"><link rel="alternate" type="text/markdown" href="/x/a/index.md">';

const convert = (main: string, { url, pageHead = head }: { url?: string; pageHead?: string } = {}) =>
  pageToMarkdown(
    `<!doctype html><html><head>${pageHead}</head><body><main>${main}</main></body></html>`,
    { path: '/a/' },
    { base: '/x/', url },
    guide,
  );
const textOf = (main: string) => convert(main)?.text;

describe('a page as Markdown', () => {
  it('starts with the title and the address, regardless of what is above the heading', () => {
    expect(textOf('<header><p>Chapter 1</p><h1>The model</h1></header><p>Text.</p>')).toBe(
      '# The model\n\n[/x/a/](/x/a/)\n\nChapter 1\n\nText.\n',
    );
  });

  it('has the whole address if the site has one', () => {
    expect(convert('<h1>A</h1>', { url: 'https://guide.example' })?.text).toContain('<https://guide.example/x/a/>');
  });

  it('takes title and description from the head', () => {
    expect(convert('<h1>A</h1>')).toMatchObject({ title: 'T', description: 'D' });
  });

  it('does not exist if the page links to none', () => {
    expect(convert('<h1>A</h1>', { pageHead: '<title>T</title>' })).toBeUndefined();
  });

  it.each([
    '<nav><a href="/">Home</a></nav>',
    '<form><label>Name<input></label></form>',
    '<button>Print</button>',
    '<svg role="img" aria-label="Glyph"><text>A</text></svg>',
    '<p hidden>Later</p>',
    '<div aria-hidden="true">◆</div>',
    '<p class="small screen-only">Practice</p>',
    '<div data-md="skip">Twice</div>',
    '<section><h2>Empty</h2><nav>Links</nav></section>',
    '<a href="#a">#</a>',
    '<img src="/a.webp" alt="">',
  ])('leaves out %s', (part) => {
    expect(textOf(`<h1>A</h1>${part}<p>Text.</p>`)).toBe('# A\n\n[/x/a/](/x/a/)\n\nText.\n');
  });

  it('turns source marks into footnotes with the full address of the source', () => {
    const text = textOf(`<p>Fact.<sup><a href="/x/sources/#${source?.id}" data-source>1</a></sup></p>`);
    expect(text).toContain(`Fact.[^${source?.id}]`);
    expect(text).toContain(`[^${source?.id}]: [${source?.title}](${source?.url})`);
  });

  it('points other links to sources to the source itself, and fragment links to the page', () => {
    const text = textOf(`<p><a href="/x/sources/#${source?.id}">Source</a> <a href="#b">Below</a> <a href="/x/guide/">Guide</a></p>`);
    expect(text).toContain(`[Source](${source?.url}) [Below](/x/a/#b) [Guide](/x/guide/)`);
  });

  it('says parties in words', () => {
    expect(textOf('<h2>Patch the guest <span data-party="customer">You</span></h2>')).toContain('## Patch the guest (You)');
    expect(textOf('<p>Held by <span data-party="aws">AWS</span></p>')).toContain('Held by **AWS**');
  });

  it('puts answers to questions at the end', () => {
    const question =
      '<fieldset><legend>Who?</legend><ol><li>You</li></ol><details><summary>Show</summary><p>Reason.</p></details></fieldset>';
    expect(textOf(`${question}<p>After.</p>`)).toContain('**Question.** Who?\n\n1. You\n\nAfter.\n\n## Answers\n\n1. Who?\n\n   Reason.\n');
  });

  it('makes a list of a collapsible outline', () => {
    const node = (title: string, inner = '') => `<details open><summary>${title}</summary>${inner}</details>`;
    expect(textOf(node('A', node('B')) + node('C'))).toContain('- **A**\n\n  - **B**\n\n- **C**\n');
  });

  it('writes cells with several parts on one line, without the name of their column', () => {
    const table =
      '<table><tr><th>Layer</th></tr><tr><td><a href="/x/b/"><span>Layer </span>AWS</a></td></tr><tr><td><p>a</p><p>b</p></td></tr></table>';
    expect(textOf(table)).toContain('| Layer |\n| - |\n| [AWS](/x/b/) |\n| a · b |\n');
  });
});
