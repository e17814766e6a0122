import { z } from 'zod';

/** Who is responsible for a duty. `shared`: each side has a part of it. */
export const party = z.enum(['aws', 'customer', 'shared']);
export type Party = z.infer<typeof party>;

/** Who is responsible for a layer of one service; `not-applicable` if the service has no such layer. */
export const layerParty = z.enum([...party.options, 'not-applicable']);
export type LayerParty = z.infer<typeof layerParty>;
