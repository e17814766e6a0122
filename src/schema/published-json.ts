import { z } from 'zod';
import { changeKinds } from './entries.ts';
import { dataVersion } from './constants.ts';
import { entryId, isoDay, layerParty, partialDate, sitePath } from './primitives.ts';
import { coverage, serviceSchema, severity, support, system } from './service.ts';

const { category, class: serviceClass, classBasis, studyLabel } = serviceSchema.shape;
const text = z.string();
const https = z.url({ protocol: /^https$/ });

/** The party that may be shown as responsible for a layer. */
export const shownParty = z.enum([...layerParty.options, 'not-documented']);

export const supportMeaning =
  'How well the statement is supported. documented: the cited page says so for this service; general: AWS says so about all services; reasoned: the statement follows from the model, but no page says so; not-documented: AWS doesn’t document it.';

const half = z.object({
  text: text.describe('What the party does.'),
  support: support.describe(supportMeaning),
  sources: z.array(entryId).describe('The ids of the sources.'),
});
const halves = {
  aws: half.optional().describe('What AWS does.'),
  you: half.optional().describe('What the customer does.'),
  note: text.optional().describe('A caution, an option, or the simpler answer that practice questions expect.'),
};

const cell = z.object({
  layer: entryId.describe('The id of the layer.'),
  party: shownParty.describe('Who is responsible by default; not-documented if no source says so.'),
  unconfirmedParty: layerParty
    .optional()
    .describe('Only if nothing is documented: who is probably responsible. Don’t present it as a fact.'),
  ...halves,
  since: partialDate.optional().describe('When the default took effect: YYYY, YYYY-MM or YYYY-MM-DD.'),
  variants: z
    .array(z.object({ id: entryId, label: text, party: layerParty, ...halves }))
    .describe('Who is responsible in other modes of the service.'),
});

const check = z.object({
  system: system.describe('Where the check runs.'),
  id: text.describe('The id of the check, like EC2.8.'),
  url: https.describe('The page of the check.'),
  severity: severity.optional(),
  accountWide: z.boolean().describe('The check tests the whole account, not only this service.'),
  nameOnly: z.boolean().describe('The check is listed by name and web address only.'),
});

const duty = z.object({
  layer: entryId,
  duty: text.describe('What the customer does.'),
  coverage: coverage.describe(
    'direct: a check tests this exact setting; partial: the checks cover only a part, see limit; none: no automated check was found.',
  ),
  limit: text.optional().describe('What the checks don’t cover.'),
  severity: severity.optional(),
  checks: z.array(check),
});

const service = z.object({
  id: entryId.describe('A stable id, which is part of the addresses.'),
  path: sitePath.describe("The path of the service's page, from the site's root."),
  name: text.describe('The name as AWS writes it.'),
  shortName: text,
  aliases: z.array(text).describe('Abbreviations and former names.'),
  parts: z.array(text).describe('Parts and editions with names of their own.'),
  summary: text,
  category,
  class: serviceClass.describe('The class in an AWS whitepaper from 2016. The class says who runs the operating system and the platform.'),
  classBasis: classBasis.describe(
    'What assigns the class: the AWS Shared Responsibility Model page, the AWS whitepaper, AWS guidance, or this guide.',
  ),
  studyLabel: studyLabel.describe('The label that AWS or this guide gives the service, if any.'),
  studyLabelNote: text.optional().describe('Who chose the label, and what AWS says about the service.'),
  status: text.optional().describe('The status of the service, such as closed to new customers.'),
  checkedOn: isoDay.describe('The day on which the service’s cells were last compared with their sources.'),
  variants: z.array(z.object({ id: entryId, label: text })).describe('Modes in which the split is different.'),
  layers: z.array(cell).describe('One entry for each layer, in the order of the layers.'),
  duties: z.array(duty),
  mistakes: z.array(
    z.object({
      mistake: text,
      fix: text,
      control: text.optional().describe('The check that finds the mistake.'),
      url: https,
      severity: severity.optional(),
    }),
  ),
  neighbors: z
    .array(z.object({ service: entryId, difference: text }))
    .describe('Services that this service is often confused with, and how they differ.'),
});

const source = z.object({
  id: entryId,
  title: text,
  url: https,
  asOf: partialDate
    .optional()
    .describe(
      'The page contained the cited text, or was published, on this day or later. Left out if the copy that was read shows no date.',
    ),
  readOn: isoDay.describe('The day its text was last read.'),
});

const head = {
  version: z
    .literal(dataVersion)
    .describe('In the form major.minor.patch. The first number goes up when a field is removed or changes its meaning.'),
  note: text.describe('What this file is.'),
};

const framework = z.object({
  id: entryId,
  path: sitePath.describe("The path of the framework's page, from the site's root."),
  name: text,
  shortName: text,
  version: text.describe('The version of the framework that the IDs belong to.'),
  publisher: text,
  summary: text,
  basis: text.describe('Where the mapping comes from, and how it was made.'),
  sources: z.array(entryId).describe('The ids of the sources of the mapping.'),
  requirements: z
    .array(
      z.object({
        id: text.describe('The id of the requirement, as the framework writes it. Its text isn’t included.'),
        path: text.describe('The path of the requirement on this site, from its root.'),
        checks: z.array(text).describe('The ids of the checks that bear on the requirement. services.json says which tasks they test.'),
      }),
    )
    .describe('Only requirements that have checks.'),
});

/** The content of `/data/frameworks.json`. */
export const publishedFrameworks = z
  .object({
    ...head,
    frameworks: z.array(framework),
    sources: z.array(source).describe('Every source of a mapping.'),
  })
  .meta({ title: 'Which automated checks bear on which requirements of which framework' });

/** The content of `/data/services.json`. Other programs rely on it: fields can be added, but they don't depend on how `content/` is organized. */
export const publishedServices = z
  .object({
    ...head,
    layers: z.array(z.object({ id: entryId, label: text, summary: text })).describe('The layers of the stack, the building first.'),
    services: z.array(service),
    sources: z.array(source).describe('Every source that a cell cites.'),
  })
  .meta({ title: 'Who is responsible for which layer of which AWS service' });

const change = z.object({
  id: entryId.describe('A stable id, which is part of the address.'),
  path: sitePath.describe("The path of the entry, from the site's root."),
  date: partialDate.describe('When the change took effect, as exact as the source says: YYYY, YYYY-MM or YYYY-MM-DD.'),
  dateDocumented: z
    .boolean()
    .describe('false: the AWS documentation gives no date. The date is that of the copy of the page that was read.'),
  kind: z
    .enum(changeKinds)
    .describe(
      'default: what AWS does unless told otherwise; wording: what AWS writes; closure: closed to new customers; correction: of this guide.',
    ),
  title: text,
  subject: text.describe('What the change is about, in words.'),
  text: text.describe('What has been so since then.'),
  you: text.optional().describe('What is still the customer’s job.'),
  services: z.array(entryId).describe('The ids of the services in services.json that the change is about.'),
  layers: z.array(entryId).describe('The ids of the layers that the change is about.'),
  sources: z.array(entryId).describe('The ids of the sources.'),
});

/** The content of `/data/changes.json`. */
export const publishedChanges = z
  .object({
    ...head,
    changes: z.array(change).describe('Newest first.'),
    sources: z.array(source).describe('Every source that a change cites.'),
  })
  .meta({ title: 'What changed between AWS and its customers, by date' });
