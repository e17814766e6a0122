import { reworded, saysAgain, type Concept } from './concepts.ts';
import { isOneOf } from './fit.ts';
import type { Plan } from './plan.ts';
import type { IndexedEntry } from './word-index.ts';
import { isComparingWord, stems } from './words.ts';

/** From here on, a place is about the thing by its title or its names. */
const nearlyNamed = 0.6;

/** Takes an entry out: it is about another service than the one that was named. */
const out = -9;

/** What an entry is liked for beside its fitness: the query, how well it answers each concept, how much of its title was asked for. */
interface Case {
  readonly entry: IndexedEntry;
  readonly plan: Plan;
  readonly parts: readonly number[];
  readonly titleShare: number;
}

/** A question wants an explanation, a single name wants its meaning. A summary, a question or a corrected error stands behind what it points to. */
function kindLiking({ kind, path }: IndexedEntry, { isQuestion, concepts }: Plan): number {
  if (kind === 'correction') return isQuestion ? -0.02 : -0.12;
  if (kind === 'question') return -0.3;
  if (kind === 'outline') return -0.1;
  // The very place is better than the chapter it stands in.
  if (kind === 'section' && !path.includes('#')) return -0.08;
  if (kind === 'term') return !isQuestion && concepts.length === 1 ? 0.1 : 0;
  return isQuestion ? 0.12 : 0;
}

/** What tells one service from others, a section of its page, is for those who compare. */
const neighborhoodLiking = ({ entry, plan }: Case) => (entry.path.includes('#') && !plan.words.some(isComparingWord) ? -0.3 : 0);

/** A check is meant by its id alone. */
const checkLiking = ({ titleShare }: Case) => (titleShare === 1 ? 0.3 : -0.3);

/** Of several services: the comparison of exactly these, then the neighborhood that holds them, then their pages. */
function comparisonLiking({ entry: { kind, services }, plan }: Case): number {
  const held = plan.services.filter((service) => services.includes(service)).length;
  if (kind === 'service') return 0.2;
  if (kind !== 'comparison') return plan.concepts.some(({ named }) => !named?.sure) ? 0 : -0.4;
  if (held < plan.services.length) return -0.3;
  if (services.length === held) return 1.5;
  return plan.services.includes(services[0] ?? '') ? 0.9 : 0.3;
}

const ownStems = ({ ways }: Concept) => stems(ways[0]?.words ?? '');

/** Is the kind of place asked for by one of the words for it: "check", "prove"? */
const asksFor = ({ teaches }: IndexedEntry, { concepts }: Plan) => concepts.some((concept) => isOneOf(teaches, ownStems(concept)));

/** Of one named service: its page answers the bare name, its duties what is asked beside it. */
function ownLiking(about: Case): number {
  const { entry, plan, parts } = about;
  const rest = plan.concepts.flatMap((concept, at) => (concept.named?.sure || saysAgain(concept, plan.services) ? [] : [parts[at] ?? 0]));
  switch (entry.kind) {
    case 'service':
      return rest.length === 0 ? 0.4 : 0.15;
    case 'duty':
      return rest.some((part) => part > 0) ? 0.2 : -0.3;
    case 'comparison':
      return -0.2;
    case 'proof':
      return asksFor(entry, plan) ? 0.4 : -0.15;
    case 'check':
      return checkLiking(about);
    default:
      return 0;
  }
}

/** Told of a service, the guide speaks of what is alike for all, unless the place is about that very service; a term is the least of it. */
function besideServices({ entry, plan: { concepts }, parts }: Case): number {
  if (entry.kind === 'term') {
    const isAsked = concepts.some((concept) => isOneOf([entry.title], ownStems(concept)));
    return isAsked ? 0.2 : concepts.length === 1 ? 0 : -0.3;
  }
  const named = Math.max(0, ...concepts.map((concept, at) => (concept.named?.sure ? (parts[at] ?? 0) : 0)));
  return named >= nearlyNamed ? 0 : named > 0 ? -0.15 : -0.3;
}

/** So much, if there are any. */
const by = (some: readonly unknown[], liking: number) => (some.length > 0 ? liking : undefined);

/** Without a name: services, their duties and checks answer everyday words for a service; to others they are one of forty. */
function unnamedLiking(about: Case): number {
  const { entry, plan } = about;
  const meant = plan.concepts.filter(({ named }) => named?.services.some((service) => entry.services.includes(service)));
  const only = meant.filter(({ named }) => named?.services.length === 1);
  // "Disk" is a word for EBS, but for much else, too.
  const isClear = only.some(({ ways }) => ways.every(({ trust }) => trust !== reworded));
  switch (entry.kind) {
    case 'service':
      return by(only, 0.3) ?? by(meant, 0.15) ?? -0.15;
    case 'duty':
      return isClear && plan.concepts.length > 1 ? 0.15 : -0.4;
    case 'proof':
      return by(meant, -0.1) ?? -0.4;
    case 'comparison':
      return neighborhoodLiking(about);
    case 'check':
      return checkLiking(about);
    default:
      return 0;
  }
}

function serviceLiking(about: Case): number {
  const { entry, plan } = about;
  if (plan.services.length === 0) return unnamedLiking(about);
  if (entry.services.length === 0) return besideServices(about);
  if (!plan.services.some((service) => entry.services.includes(service))) {
    return entry.kind === 'check' && about.titleShare === 1 ? checkLiking(about) : out;
  }
  return plan.compares ? comparisonLiking(about) : ownLiking(about);
}

/** How much more or less an entry is liked for what it is. */
export const likingOf = (about: Case): number => kindLiking(about.entry, about.plan) + serviceLiking(about);
