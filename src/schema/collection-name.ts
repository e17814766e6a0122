/** The collections, whose entries have ids and can be referred to. */
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
