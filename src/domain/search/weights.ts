/**
 * All numbers that decide the order of search results. `rank.ts` adds the match of a record (0 to about 1), the shares, and the boosts. Most
 * results score between 0 and 2, so a boost of 0.1 moves a record by a few places.
 * `tests/unit/domain/search/quality.test.ts` measures 700 queries; run it after each change.
 */
export const weights = {
  /** How likely a phrasing is what the reader means. */
  confidence: {
    typed: 1, // the words as typed
    properName: 0.92, // the title of an entry that the words are a name of
    singleWord: 0.45, // one word of a phrase
  },

  /** How well a record matches a phrasing, by the best field that contains its words. */
  field: {
    title: 1,
    name: 0.9, // other names, also those of a duty's layer
    teaches: 0.7, // names of what the record explains
    text: 0.55, // the maximum for a text
    page: 0.3, // the title or names of a section's page
    partOfName: 0.6, // share of `name` for any part of a name; the rest grows with the part
    anyText: 0.3, // share of `text` for any match; the rest grows with Pagefind's score
    halfTextScore: 1.5, // the Pagefind score that gives half of that rest
    exactPhrase: 0.25, // added if a whole phrase is the title or a name
  },

  /** How well a record matches the name of a service. */
  service: {
    page: 1,
    about: 0.95, // any other record about the service
    everydayWord: 0.9, // an everyday word for it, divided by the square root of the number of services that it can mean
  },

  /** Shares of the score beside the matches. */
  score: {
    coverage: 0.5, // times the share of the query, by weight, that the record matches
    titleShare: 0.35, // times the share of the title that is in the query, so that shorter titles win
    exactName: 0.5, // the whole query is the title or a name
  },

  /** Boosts by kind, for all queries. */
  kind: {
    chapter: -0.08, // a section is a better result than its whole chapter
    outline: -0.1, // a line of the outline repeats what a section explains
    mistake: -0.05, // the explanation comes before the mistake
    question: -0.3,
    check: -0.3, // unless the query has its id
    termForName: 0.1, // a single name asks for its meaning
    explanationForQuestion: 0.08, // all other kinds, because a question asks for an explanation
  },

  /** Boosts if the query names no service. */
  noService: {
    onlyService: 0.3, // the page of the only service that an everyday word means
    partOfService: -0.4, // duties and checks, which every service has
    neighbors: -0.3, // a section about similar services, unless a word asks for a comparison
  },

  /** Boosts for terms if the query names a service. */
  term: {
    byTitle: 0.2, // the query has its title
    other: -0.3, // the query has more than the term
  },

  /** Boosts if the query names one service, for records about it. */
  oneService: {
    page: 0.4, // the query is only the name
    pageWithMore: 0.15,
    duty: 0.2, // the duty matches the rest of the query
    askedDuty: 1, // the query asks who is responsible for its layer
    laterAskedDuty: 0.08, // taken off for each layer that it asks about first
    otherDuty: -0.3,
    proof: 0.4, // a word asks for it: "check", "prove"
    otherProof: -0.15,
    comparison: -0.2,
    notSubject: -0.3, // not about the first service that the query names
  },

  /** Boosts if the query compares services, for records about them. */
  comparison: {
    exact: 1.5, // a comparison of exactly these
    neighbors: 0.9, // the neighbors of one of them, including all others
    otherKind: -0.4, // not the page of a service, and the query has only names
  },

  /** A factor on the weight of words that say little: "happens", "responsible". */
  lightWord: 0.25,
} as const;

/** Limits on queries and results. */
export const limits = {
  queryLength: 200, // characters
  queryWords: 24,
  nameLength: 6, // words
  minCoverage: 0.5, // the minimum share of the query, by weight, that a result matches
  minCoverageOfLongQuery: 0.25, // the same for more than two concepts
  servicePagePosition: 3, // the page of the service that the query names is at this position or higher
  comparedServices: 4, // on the comparison page
} as const;
