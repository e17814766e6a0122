import { catalogOf } from '../paths.ts';

/** What the catalogs of checks are called in a query. */
const systemWords = { 'security-hub': 'security hub', config: 'config rule', prowler: 'prowler' } as const;

/** What a check is called beside its id: with the name of its catalog before it. */
export const checkNames = (id: string): readonly string[] => [`${systemWords[catalogOf(id)]} ${id}`];
