import { faultOf, type Fault } from '../faults.ts';
import { textsIn, type Rule, type TextEntry } from './content.ts';

function twiceIn({ body }: TextEntry<unknown>): Fault[] {
  const firstLines = new Map<string, number>();
  return (body?.tags ?? []).flatMap(({ name, attributes, section }) => {
    const term = attributes.get('id');
    if (name !== 'Term' || !term) return [];
    const key = `${section} ${term.value}`;
    const before = firstLines.get(key);
    if (before === undefined) firstLines.set(key, term.spot.line);
    return before === undefined
      ? []
      : [faultOf('term-marked-twice', term.spot, `The term "${term.value}" is marked in line ${before} of this section already.`)];
  });
}

/** Terms marked again in a section that has marked them. */
export const termMarkedTwice: Rule = (content) => textsIn(content).flatMap(twiceIn);
