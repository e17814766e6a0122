import type { StackItem } from '../../domain/stack/address.ts';
import { maxTextLength, readText, type ReadText } from '../../domain/stack/read-text.ts';
import type { TextVocabulary } from '../../domain/stack/resource-types.ts';
import { joinWords, plural } from '../../domain/text.ts';
import { url } from '../../domain/urls.ts';
import { button, element } from '../site/element.ts';
import { fetchJsonOnce } from '../site/fetch-json.ts';

/** Lets the browser render and handle input before the work continues. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Example: `Amazon MQ (1) and Amazon Neptune (3)` */
const namesOf = (names: ReadText['uncovered']) => joinWords(names.map(({ name, lines }) => `${name} (${lines})`));

interface PasteParts {
  readonly label: string;
  /** Returns the name of a service with its modes. */
  readonly nameOf: (service: string, variants?: readonly string[]) => string;
  /** Adds services to the stack. @param replaced the id of a service to remove */
  readonly onFound: (found: readonly StackItem[], replaced?: string) => void;
}

/** Reports what was found, what the guide doesn't cover, and what wasn't understood, so that nothing is skipped silently. */
function report(text: ReadText, { nameOf, onFound }: PasteParts): HTMLElement[] {
  const { services, uncovered, unknownTypes, otherTypes, dataSources, modules, details, notUnderstood, withoutSettings } = text;
  const found = joinWords(services.map(({ service, variants, lines }) => `${nameOf(service, variants)} (${lines})`));
  const lines = plural(text.lines, 'line');
  const summary =
    services.length > 0
      ? `Found ${plural(services.length, 'service')} in ${lines}: ${found}.`
      : `Found no service of this guide in ${lines}.`;
  const sentences = [
    uncovered.length > 0 && `AWS services that this guide doesn’t cover: ${namesOf(uncovered)}.`,
    unknownTypes.length > 0 && `Unknown AWS types: ${namesOf(unknownTypes)}.`,
    otherTypes.length > 0 && `Types of other providers: ${namesOf(otherTypes)}.`,
    dataSources > 0 && `${plural(dataSources, 'line')} only read resources.`,
    modules > 0 && `${plural(modules, 'module call')}: to include what they create, paste the output of “terraform state list.”`,
    details > 0 && `${plural(details, 'line')} with settings and comments.`,
    withoutSettings.length > 0 &&
      `Modes that the text doesn’t show: ${joinWords(withoutSettings.map((service) => nameOf(service)))}. Check “Choose services.”`,
    notUnderstood.lines > 0 &&
      `${plural(notUnderstood.lines, 'line')} not understood, such as: ${notUnderstood.first.map((line) => `“${line}”`).join(', ')}.`,
    text.isCut && `The text is too long. Only the first ${maxTextLength.toLocaleString('en')} characters were read.`,
  ].filter((sentence) => sentence !== false);
  const questions = services.flatMap(({ service, orElse }) => {
    if (!orElse) return [];
    const [chosen, other] = [nameOf(service), nameOf(orElse)];
    const change = button(`Use ${other} instead`, () => onFound([{ service: orElse, variants: [] }], service));
    return [element('p', {}, `The text doesn’t show whether you use ${chosen} or ${other}. ${chosen} was chosen. `, change)];
  });
  return [element('p', {}, element('b', {}, summary)), ...questions, ...sentences.map((sentence) => element('p', {}, sentence))];
}

/** The field for a pasted text. The text stays in the browser. */
export function createPaste(parts: PasteParts): HTMLElement {
  const text = element('textarea', { rows: 6, wrap: 'off', spellcheck: 'false', autocomplete: 'off' });
  const status = element('div', { role: 'status', class: 'stack-report' });
  const say = (sentence: string) => status.replaceChildren(element('p', {}, sentence));
  const read = async () => {
    if (!text.value.trim()) return say('Paste a text first.');
    say('Reading …');
    start.disabled = true;
    try {
      const vocabulary = await fetchJsonOnce<TextVocabulary>(url('/data/resource-types.json'), 'services', 'uncovered');
      const result = await readText(text.value, vocabulary, pause);
      parts.onFound(result.services);
      status.replaceChildren(...report(result, parts));
    } catch (error) {
      console.warn(error);
      say('The list of resource types didn’t load. Try again.');
    }
    start.disabled = false;
  };
  const start = button('Read the text', () => void read());
  return element('details', { class: 'stack-paste' }, [
    element('summary', { class: 'plain-button' }, 'Paste a list, a configuration, or a state'),
    element('label', {}, parts.label, text),
    element('p', {}, start),
    status,
  ]);
}
