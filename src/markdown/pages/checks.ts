import { catalogPath, dutyPath, mistakesPath } from '../../domain/paths.ts';
import { controlsById, type Control } from '../../domain/service/checks.ts';
import { coverageLabel, catalogLabel } from '../../domain/service/labels.ts';
import type { Service } from '../../schema/service.ts';
import { code, heading, link, list, table, type Block, type Inline } from '../nodes.ts';
import type { MarkdownPage, Site } from '../page.ts';

function rowsOf({ id, url, severities, duties, mistakes }: Control, { at }: Site): Inline[][][] {
  const check: Inline[][] = [[link(url, code(id))], [severities.join(', ')]];
  return [
    ...duties.map(({ service, duty, accountWide }) => [
      ...check,
      [link(at(dutyPath(service.id, duty.layer)), service.shortName)],
      [duty.duty],
      [[coverageLabel[duty.coverage], accountWide ? 'account-wide' : ''].filter(Boolean).join(', ')],
    ]),
    ...mistakes.map(({ service, mistake }) => [
      ...check,
      [link(at(mistakesPath(service.id)), service.shortName)],
      [`Finds a mistake: ${mistake.mistake}`],
      [],
    ]),
  ];
}

function unproven(services: readonly Service[], { at }: Site): Block[] {
  const points = services.flatMap((service) =>
    service.duties
      .filter(({ checks }) => checks.length === 0)
      .map(({ layer, duty }) => [link(at(dutyPath(service.id, layer)), service.name), `: ${duty}`]),
  );
  return points.length === 0 ? [] : [heading(2, 'Duties for which no automated check was found'), list(points)];
}

const systems = Object.keys(catalogPath) as readonly (keyof typeof catalogPath)[];

/** The checks of each catalog, each with the duties it tests and the mistakes it finds; on the first page also the duties that none tests. */
export function checkPages(site: Site): MarkdownPage[] {
  const services = [...site.guide.services.values()];
  const all = [...controlsById(services).values()];
  return systems.map((system, index) => {
    const controls = all.filter((control) => control.system === system);
    return {
      path: catalogPath[system],
      title: `Prove your side: ${catalogLabel[system]}`,
      summary: `${controls.length} automated checks of ${catalogLabel[system]}, each with the duties it tests or the mistake it finds.`,
      blocks: [
        table([
          [['Check'], ['Severity'], ['Service'], ['Duty or mistake'], ['Coverage']],
          ...controls.flatMap((control) => rowsOf(control, site)),
        ]),
        ...(index === 0 ? unproven(services, site) : []),
      ],
    };
  });
}
