/** The kinds of entry that have ids of their own and can be referred to. */
export type CollectionName =
  | 'terms'
  | 'sources'
  | 'layers'
  | 'objectives'
  | 'questions'
  | 'diagrams'
  | 'services'
  | 'comparisons'
  | 'surprises'
  | 'stacks'
  | 'uncovered'
  | 'changes'
  | 'frameworks'
  | 'chapters'
  | 'handouts'
  | 'pages';
