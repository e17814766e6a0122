import { z } from 'zod';
import { holder } from './party.ts';
import { entryId, isoDay, partialDate, sitePath } from './primitives.ts';
import { catalogs, serviceSchema, support } from './service.ts';
import { sourceSchema } from './source.ts';

/** Of all data for others. The first number rises when a field goes or changes its meaning, the second when one is added. */
export const dataVersion = '2.0.0';

const { category, class: serviceClass, classBasis, studyLabel } = serviceSchema.shape;
export const severity = z.enum(['low', 'medium', 'high', 'critical', 'informational']);
export const coverage = z.enum(['direct', 'partial', 'none']);
export const system = z.enum(catalogs);
const text = z.string();
const https = z.url({ protocol: /^https$/ });

export const copyMeaning =
  'Which text was read. recent: a copy of 2025 or later; stored: an older one; none: only the address is known, its text was not read.';
export const readOnMeaning = 'The day its text was last read; none where only the address is known.';

/** Who may be said to hold a layer. */
export const shownParty = z.enum([...holder.options, 'not-documented']);

export const supportMeaning =
  'How well it is supported. documented: AWS says it for this service; general: it follows from what AWS says of all services; reasoned: no explicit statement was read; not-documented: nothing read supports it.';

const cell = z.strictObject({
  layer: entryId.describe('The id of the layer.'),
  holder: shownParty.describe('Who holds the layer by default; not-documented where nothing that was read says so.'),
  unconfirmedHolder: holder.optional().describe('Only where nothing is documented: who probably holds it. Not to be given as a fact.'),
  support: support.describe(supportMeaning),
  aws: text.optional().describe('What AWS does.'),
  you: text.optional().describe('What the customer does.'),
  note: text.optional().describe('A caution or a surprise.'),
  since: partialDate.optional().describe('Since when it is so: YYYY, YYYY-MM or YYYY-MM-DD.'),
  source: entryId.describe('The id of the source.'),
  variants: z.array(z.strictObject({ when: text, holder, note: text })).describe('Who holds the layer under other settings or editions.'),
});

const check = z.strictObject({
  system: system.describe('Where the check runs.'),
  id: text.describe('Its id there, like EC2.8.'),
  url: https.describe('Its page.'),
  severity: severity.optional(),
  accountWide: z.boolean().describe('It tests the whole account, not this service alone.'),
  nameOnly: z.boolean().describe('Its page was not opened; only its name and address were seen.'),
});

const duty = z.strictObject({
  layer: entryId,
  duty: text.describe('What the customer does.'),
  coverage: coverage.describe('direct: a check tests the very setting; partial: only part, see limit; none: no automated check was found.'),
  limit: text.optional().describe('What the checks do not prove.'),
  severity: severity.optional(),
  checks: z.array(check),
});

const service = z.strictObject({
  id: entryId.describe('Stable: it is part of the addresses.'),
  path: sitePath.describe("Its page, from the site's root."),
  name: text.describe('As AWS writes it.'),
  shortName: text,
  aliases: z.array(text).describe('Abbreviations and former names.'),
  summary: text,
  category,
  class: serviceClass.describe("AWS's class of 2016: who runs the operating system and the platform."),
  classBasis: classBasis.describe("Whose word the class is: AWS's page on the model, its whitepaper, its guidance, or our reasoning."),
  studyLabel: studyLabel.describe('Shorthand of study guides; AWS labels only EC2 so.'),
  studyLabelNote: text.optional().describe('A word on the label where it is contested.'),
  status: text.optional().describe('Example: closed to new customers.'),
  checkedOn: isoDay.describe('The day its facts were last checked.'),
  layers: z.array(cell).describe('One for each layer, in their order.'),
  duties: z.array(duty),
  mistakes: z.array(
    z.strictObject({
      mistake: text,
      fix: text,
      control: text.optional().describe('The check that finds it.'),
      url: https,
      severity: severity.optional(),
    }),
  ),
  neighbors: z
    .array(z.strictObject({ service: entryId, difference: text }))
    .describe('Services it is often taken for, and what tells them apart.'),
});

const source = z.strictObject({
  id: entryId,
  title: text,
  url: https,
  copy: sourceSchema.shape.copy.describe(copyMeaning),
  readOn: isoDay.optional().describe(readOnMeaning),
});

/** All services as `/data/services.json` gives them. A promise to others: it may grow, but hangs on no file of `content/`. */
export const publishedServices = z
  .strictObject({
    version: z
      .literal(dataVersion)
      .describe('Of this form: major.minor.patch. The first number rises when a field goes or changes its meaning.'),
    note: text.describe('What this is and is not.'),
    layers: z.array(z.strictObject({ id: entryId, label: text, summary: text })).describe('The layers of the stack, the building first.'),
    services: z.array(service),
    sources: z.array(source).describe('Every source that a cell cites.'),
  })
  .meta({ title: 'Who holds which layer of which AWS service' });
export type PublishedServices = z.infer<typeof publishedServices>;
