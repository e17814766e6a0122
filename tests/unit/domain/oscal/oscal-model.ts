import { z } from 'zod';

/**
 * The part of OSCAL 1.2 that the guide uses, according to https://pages.nist.gov/OSCAL/. Unknown fields, empty lists, and empty texts are
 * errors. If NIST's schemas are available, nist-schema.test.ts uses them, too.
 */
const text = z.string().regex(/^\S(.*\S)?$/s);
const line = z.string().regex(/^\S(.*\S)?$/);
const token = z.string().regex(/^[\p{L}_][\p{L}\p{N}.\-_]*$/u);
const uuid = z.string().regex(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
const reference = z.string().regex(/^(#[\da-f-]{36}|https:\/\/\S+|[\w-]+\.json)$/);
const list = <T extends z.ZodType>(item: T) => z.array(item).min(1);
const some = <T extends z.ZodType>(item: T) => list(item).optional();

const property = z.strictObject({
  name: token,
  ns: z.literal('urn:shared-responsibility-guide:oscal'),
  value: line,
  class: token.optional(),
  group: token.optional(),
  remarks: text.optional(),
});
const link = z.strictObject({ href: reference, rel: token, 'media-type': z.string().optional() });
const role = z.strictObject({ 'role-id': token, 'party-uuids': list(uuid) });
const described = {
  uuid,
  description: text,
  props: some(property),
  links: some(link),
  'responsible-roles': some(role),
  remarks: text.optional(),
};

const metadata = z.strictObject({
  title: line,
  'last-modified': z.iso.datetime(),
  version: line,
  'oscal-version': z.string().regex(/^1\.2\.\d+$/),
  roles: list(z.strictObject({ id: token, title: line, description: text.optional() })),
  parties: list(
    z.strictObject({ uuid, type: z.enum(['person', 'organization']), name: line, 'short-name': line.optional(), remarks: text.optional() }),
  ),
  'responsible-parties': list(role),
  remarks: text,
});

const item = z.strictObject({ id: token, name: token, prose: text });
const part = z.strictObject({ ...item.shape, parts: list(item) });

export const catalogModel = z.strictObject({
  catalog: z.strictObject({
    uuid,
    metadata,
    controls: list(z.strictObject({ id: token, class: token, title: line, parts: list(part) })),
  }),
});

const requirement = z.strictObject({
  ...described,
  'control-id': token,
  statements: some(z.strictObject({ ...described, 'statement-id': token })),
});

export const componentDefinitionModel = z.strictObject({
  'component-definition': z.strictObject({
    uuid,
    metadata,
    components: list(
      z.strictObject({
        ...described,
        type: z.literal('service'),
        title: line,
        'control-implementations': list(
          z.strictObject({ uuid, source: reference, description: text, 'implemented-requirements': list(requirement) }),
        ),
      }),
    ),
    'back-matter': z.strictObject({
      resources: list(
        z.strictObject({
          uuid,
          title: line,
          description: text.optional(),
          props: some(property),
          rlinks: list(z.strictObject({ href: reference, 'media-type': z.string() })),
        }),
      ),
    }),
  }),
});

const byComponent = z.strictObject({
  ...described,
  'component-uuid': uuid,
  export: z
    .strictObject({
      provided: some(z.strictObject(described)),
      responsibilities: some(z.strictObject({ ...described, 'provided-uuid': uuid.optional() })),
    })
    .optional(),
});

export const securityPlanModel = z.strictObject({
  'system-security-plan': z.strictObject({
    uuid,
    metadata,
    'import-profile': z.strictObject({ href: reference }),
    'system-characteristics': z.strictObject({
      'system-ids': list(z.strictObject({ id: line, 'identifier-type': z.url() })),
      'system-name': line,
      description: text,
      'system-information': z.strictObject({ 'information-types': list(z.strictObject({ uuid, title: line, description: text })) }),
      status: z.strictObject({ state: z.enum(['operational', 'under-development', 'other']), remarks: text }),
      'authorization-boundary': z.strictObject({ description: text }),
    }),
    'system-implementation': z.strictObject({
      components: list(
        z.strictObject({
          ...described,
          type: z.literal('service'),
          title: line,
          status: z.strictObject({ state: z.literal('operational') }),
        }),
      ),
    }),
    'control-implementation': z.strictObject({
      description: text,
      'implemented-requirements': list(z.strictObject({ uuid, 'control-id': token, 'by-components': list(byComponent) })),
    }),
  }),
});
