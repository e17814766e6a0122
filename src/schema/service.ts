import { z } from 'zod';
import { catalogs } from './constants.ts';
import { entryId, isoDay, layerParty, partialDate, plainText, webAddress } from './primitives.ts';

/** One type, or all types with the same beginning. Examples: `aws_instance`, `aws_lambda_*` */
const terraformType = z
  .string()
  .regex(/^aws_[a-z0-9_]+\*?$/, 'Write a Terraform type like "aws_instance", or "aws_lambda_*" for all of a kind.');

/** One type, or all types with the same beginning. Examples: `AWS::EC2::Instance`, `AWS::Lambda::*` */
const cloudFormationType = z
  .string()
  .regex(
    /^AWS::[A-Za-z0-9]+::[A-Za-z0-9]*\*?$/,
    'Write a CloudFormation type like "AWS::EC2::Instance", or "AWS::Lambda::*" for all of a kind.',
  );

const types = { terraform: z.array(terraformType).default([]), cloudformation: z.array(cloudFormationType).default([]) };

/** A service's resource types in Terraform and CloudFormation, by which My stack reads a pasted list. */
const resourceTypes = z.strictObject(types);
export type ResourceTypes = z.infer<typeof resourceTypes>;

/** Settings in a configuration that identify it, without quotation marks. Spaces don't matter. Example: `package_type = Image` */
const signs = z.array(plainText(60)).default([]);

/** The same for a service with a page. */
const serviceResources = z.strictObject({
  ...types,
  signs,
  /** Types and settings that also identify a mode. */
  variants: z.array(z.strictObject({ variant: entryId, ...types, signs })).default([]),
  /** Types of which each resource is in one mode. If there are more of them than signs of other modes, the default mode is used, too. */
  usual: resourceTypes.optional(),
  /** Types and names that another service has, too. They count for it if only that service is mentioned in another way. */
  sharedWith: z.strictObject({ service: entryId, ...types, names: z.array(plainText(60)).default([]) }).optional(),
});

/** How well one side of a cell is supported. */
export const support = z.enum([
  /** The cited page says it for this service. */
  'documented',
  /** AWS says it about all services. */
  'general',
  /** It follows from the model, but no page says it. */
  'reasoned',
  /** AWS doesn't document it, and the text says so. */
  'not-documented',
]);
export type Support = z.infer<typeof support>;

/** What one side does in a layer, and the sources that say so. */
const half = z.strictObject({
  /** One or two sentences. Example: `AWS installs and patches the database engine.` */
  text: plainText(320),
  support,
  /** Citations, by id. Each page was read and says it, unless `support` says otherwise. */
  sources: z.array(entryId).min(1, 'Name at least one source id from content/sources.yaml.'),
});
export type Half = z.infer<typeof half>;

/** What each side does. Leave a side out if it has nothing to do. */
const halves = { aws: half.optional(), you: half.optional() };

/** The same layer in another mode of the service: the party, and what changes. */
const cellVariant = z.strictObject({
  /** The id of a mode from the service's `variants`. */
  variant: entryId,
  party: layerParty,
  ...halves,
  note: plainText(320).optional(),
});
export type CellVariant = z.infer<typeof cellVariant>;

/** One layer of one service in its default mode. */
const cell = z.strictObject({
  party: layerParty,
  ...halves,
  /** A caution, an option, or the simpler answer that practice questions expect. */
  note: plainText(320).optional(),
  /** When the default took effect. */
  since: partialDate.optional(),
  variants: z.array(cellVariant).default([]),
});
export type Cell = z.infer<typeof cell>;

/** A mode or edition in which responsibilities are different. */
const serviceVariant = z.strictObject({
  /** Short, because it is part of addresses. Example: `custom` */
  id: entryId,
  /** Example: `RDS Custom for Oracle`. */
  label: plainText(60),
  /** Whether it has resources of its own, such as another type of node. Then a layer that it doesn't change keeps its default there. */
  separate: z.boolean().optional(),
});
export type ServiceVariant = z.infer<typeof serviceVariant>;

/** How severe a failed check is, according to its page. */
export const severity = z.enum(['low', 'medium', 'high', 'critical', 'informational']);

/** How much of a duty its checks test. `direct`: the exact setting. `partial`: only part of it; see `limit`. `none`: no check was found. */
export const coverage = z.enum(['direct', 'partial', 'none']);

/** The catalog of an automated check. */
export const system = z.enum(catalogs);

/** The id of an automated check. */
export const checkId = z.string().regex(/^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/, 'Write the id as its catalog does, like EC2.8.');

/** An automated check that tests a duty. */
const check = z.strictObject({
  system,
  /** Example: `EC2.8`, `ec2-imdsv2-check`, `ec2_instance_imdsv2_enabled`. */
  id: checkId,
  url: webAddress,
  severity: severity.optional(),
  /** Whether it tests the whole account, not only this service. */
  accountWide: z.boolean().default(false),
  /** Whether only its name and link were seen, and its page wasn't opened. */
  nameOnly: z.boolean().default(false),
});
export type Check = z.infer<typeof check>;

/** A coverage that contradicts the rest of the duty. */
const contradiction = (error: string) => ({ path: ['coverage'], error });

/** One of the customer's duties and the checks that test it. */
const duty = z
  .strictObject({
    layer: entryId,
    duty: plainText(140),
    coverage,
    /** What the checks don't cover. */
    limit: plainText(240).optional(),
    severity: severity.optional(),
    checks: z.array(check).default([]),
  })
  .refine(
    ({ coverage, checks }) => coverage !== 'none' || checks.length === 0,
    contradiction('The duty has checks: write "direct", or "partial" with a "limit".'),
  )
  .refine(
    ({ coverage, checks }) => coverage === 'none' || checks.length > 0,
    contradiction('The duty has no check: write "none", or list the checks.'),
  )
  .refine(
    ({ coverage, limit, checks }) => coverage !== 'partial' || checks.length === 0 || limit,
    contradiction('Say in "limit" what the checks do not prove.'),
  );
export type Duty = z.infer<typeof duty>;

/** A common mistake and its fix. */
const mistake = z.strictObject({
  mistake: plainText(200),
  fix: plainText(240),
  /** The check that finds it, if there is one. Example: `EC2.19` */
  control: checkId.optional(),
  url: webAddress,
  severity: severity.optional(),
});

/** One service: `content/services/<id>.yaml`. */
export const serviceSchema = z.strictObject({
  /** As AWS writes it. Example: `Amazon EC2` */
  name: plainText(60),
  /** The name for narrow places. Example: `EC2` */
  shortName: plainText(24),
  /** Abbreviations and former names. */
  aliases: z.array(plainText(60)).default([]),
  /** Its parts and editions with names of their own, which also lead to it. Example: `Session Manager` */
  parts: z.array(plainText(60)).default([]),
  /** Everyday words for it, used only by search. */
  everyday: z.array(plainText(60)).default([]),
  /** Its resource types; left out if it has none. */
  resources: serviceResources.optional(),
  /** What it is and who does what, in one or two sentences. */
  summary: plainText(280),
  category: z.enum([
    'compute',
    'storage',
    'database',
    'networking',
    'security',
    'management',
    'analytics',
    'ml',
    'integration',
    'end-user',
  ]),
  /** The class in an AWS whitepaper from 2016: who runs the operating system and the platform. */
  class: z.enum(['infrastructure', 'container', 'abstracted']),
  /** What assigns the class: the AWS Shared Responsibility Model page, the whitepaper, AWS guidance, or this guide. */
  classBasis: z.enum(['srm-page', 'whitepaper', 'guidance', 'reasoned']),
  /** The label that AWS or this guide gives the service. Left out if there is none. */
  studyLabel: z.enum(['IaaS', 'PaaS', 'SaaS']).optional(),
  /** Who chose the label, and what AWS says about the service. */
  studyLabelNote: plainText(240).optional(),
  /** Shown at the top of the page. Example: closed to new customers */
  status: plainText(200).optional(),
  /** The day on which its cells were last compared with their sources. */
  checkedOn: isoDay,
  /** The modes that cells refer to in their `variants`. */
  variants: z.array(serviceVariant).default([]),
  /** A cell for each layer of `layers.yaml`, by the layer's id. */
  layers: z.record(entryId, cell),
  duties: z.array(duty).default([]),
  mistakes: z.array(mistake).default([]),
  /** Services that it is often confused with, and how they differ. */
  neighbors: z.array(z.strictObject({ service: entryId, difference: plainText(300) })).default([]),
});
export type Service = z.infer<typeof serviceSchema> & { readonly id: string };

/** An AWS service that the guide doesn't cover, in `content/uncovered-services.yaml`. Search says so instead of guessing. */
export const uncoveredServiceSchema = z.strictObject({
  /** As AWS writes it. Example: `Amazon Neptune` */
  name: plainText(60),
  /** Abbreviations, short names, and former names. */
  aliases: z.array(plainText(60)).default([]),
  /** Its resource types, so that My stack can name it. */
  resources: resourceTypes.optional(),
  /** What AWS says about its future. Example: `Closed to new customers since July 30, 2026.` */
  status: plainText(200).optional(),
});
export type UncoveredService = z.infer<typeof uncoveredServiceSchema>;
