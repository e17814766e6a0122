/**
 * All numbers that decide the order of search results. A record's score is the sum of what it matches (0 to about 1), the shares below
 * `score`, and the boosts for its kind; most results score between 0 and 2, so a boost of 0.1 moves a record by a few places.
 * `tests/unit/domain/search/quality.test.ts` measures 460 queries: run it after each change.
 */
export const weights = {
  /** How likely a phrasing is what the reader means. */
  confidence: {
    /** The reader's own words. */
    typed: 1,
    /** The proper name of what the words stand for. */
    properName: 0.92,
    /** One word of a phrase. */
    singleWord: 0.45,
  },

  /** How much of the query a concept is; the basis is the rarity of its rarest word. */
  concept: {
    /** Factor for words that say little: "happens", "responsible". */
    lightWord: 0.25,
    /** Added to the factor for each further word of a known phrase. */
    furtherWord: 0.35,
  },

  /** How well a record answers a phrasing, by the field that contains its words. */
  field: {
    title: 1,
    /** Other names and everyday words of the record. */
    name: 0.9,
    /** Title or names of the layer that a duty is on. */
    layer: 0.9,
    /** Names of what the record explains. */
    teaches: 0.7,
    /** The text, at the most. */
    text: 0.55,
    /** Title or names of the page that a section is on. */
    page: 0.3,
    /** Share of a name's value for a match of part of it; the rest grows with the part. */
    partOfName: 0.6,
    /** Share of a text's value for any match; the rest grows with Pagefind's score. */
    anyText: 0.3,
    /** The score by Pagefind at which a text has half of the rest. */
    halfTextScore: 1.5,
    /** Added if a whole phrase is the title or a name. */
    exactPhrase: 0.25,
  },

  /** How well a record answers the name of a service. */
  service: {
    page: 1,
    /** Any other record about the service. */
    about: 0.95,
    /** An everyday word for the service, divided by the root of the number of services it can mean. */
    everydayWord: 0.9,
  },

  score: {
    /** The share of the query, by weight, that the record matches at all. */
    coverage: 0.5,
    /** The share of the title that the query asks for: of two titles with the words, the shorter one is better. */
    titleShare: 0.35,
    /** The whole query is the title or a name. */
    exactName: 0.5,
  },

  /** Boosts by kind, for every query. */
  kind: {
    /** A mistake that the guide corrects, when the query is a few words. */
    correction: -0.12,
    /** The same, when the query is a question. */
    correctionForQuestion: -0.02,
    question: -0.3,
    /** A line of the outline repeats what a section explains. */
    outline: -0.1,
    /** A section answers better than its whole chapter. */
    chapter: -0.08,
    /** A single name asks for its meaning. */
    termForName: 0.1,
    /** A question asks for an explanation: all other kinds. */
    explanationForQuestion: 0.12,
  },

  /** A check is found by its id only. */
  check: { byId: 0.3, otherwise: -0.3 },

  /** Boosts when the query names no service. */
  noService: {
    /** The page of the only service that an everyday word means. */
    onlyService: 0.3,
    /** The page of one of several such services. */
    possibleService: 0.15,
    otherService: -0.15,
    /** A duty of the only service meant, if the query says more than that. */
    dutyOfOnlyService: 0.15,
    otherDuty: -0.4,
    proofOfPossibleService: -0.1,
    otherProof: -0.4,
    /** A section that tells services apart, if no word asks for a comparison. */
    neighbors: -0.3,
  },

  /** Boosts for records about no service in particular, when the query names one. */
  general: {
    /** The query asks for the term by its title. */
    termByTitle: 0.2,
    otherTerm: -0.3,
    /** The record contains the service's name, but is not about it. */
    mentionsService: -0.15,
    withoutService: -0.3,
    /** From this match on, a record is about the service. */
    aboutFrom: 0.6,
  },

  /** Boosts when the query compares several services. */
  comparison: {
    /** A comparison of exactly these. */
    exact: 1.5,
    /** The neighbors of one of them, with the others among them. */
    neighbors: 0.9,
    /** Any other section that has all of them. */
    other: 0.3,
    incomplete: -0.3,
    servicePage: 0.2,
    /** Other kinds, if the query says nothing but the names. */
    otherKind: -0.4,
  },

  /** Boosts for records about the service that the query names. */
  oneService: {
    /** The page, if the query is the name alone. */
    page: 0.4,
    pageWithMore: 0.15,
    /** A duty that the rest of the query matches. */
    duty: 0.2,
    otherDuty: -0.3,
    comparison: -0.2,
    /** The proof, if a word asks for it: "check", "prove". */
    proof: 0.4,
    otherProof: -0.15,
  },

  /** How near a known word is to a mistyped one, in slips; the nearest is taken. */
  spelling: {
    /** Added if the first letters differ. */
    otherFirstLetter: 0.6,
    /** Taken off for frequent words: the most, and the number of records for a whole slip. */
    frequentWord: 0.4,
    recordsPerSlip: 100,
  },
} as const;

/** Limits on what is looked at and shown. */
export const limits = {
  /** Characters and words of a query. */
  queryLength: 200,
  queryWords: 24,
  /** Words of a name. */
  nameLength: 6,
  /** The least share of the query, by weight, that a result matches; less for long queries. */
  minCoverage: 0.5,
  minCoverageOfLongQuery: 0.25,
  /** More concepts than this make a long query. */
  shortQueryConcepts: 2,
  /** The page of the service that the query names is at least at this position. */
  servicePagePosition: 3,
  /** Services on the comparison page. */
  comparedServices: 4,
} as const;
