import { checkRow, type CheckRow } from '../../schema/published-rows.ts';
import type { Check, Duty, Service } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';
import { controlsById } from '../service/checks.ts';

const yesNo = (value: boolean) => (value ? 'yes' : 'no');

const emptyRow = Object.fromEntries(Object.keys(checkRow.shape).map((column) => [column, ''])) as Record<keyof CheckRow, ''>;

const rowOf = ({ id, name }: Service, fields: Partial<CheckRow>): CheckRow => ({ ...emptyRow, service_id: id, service: name, ...fields });

const ofCheck = ({ id, system, severity, accountWide, nameOnly, url }: Check): Partial<CheckRow> => ({
  check_id: id,
  system,
  severity: severity ?? '',
  account_wide: yesNo(accountWide),
  name_only: yesNo(nameOnly),
  url,
});

/** Every check with each duty it tests and each mistake it finds, in the order of the page of checks; then the duties that no check tests. */
export function checkRows({ services, layers }: Pick<Guide, 'services' | 'layers'>): CheckRow[] {
  const labels = new Map(layers.map(({ id, label }) => [id, label]));
  const ofDuty = ({ layer, duty, coverage, limit = '' }: Duty) => ({
    layer_id: layer,
    layer: labels.get(layer) ?? '',
    duty,
    coverage,
    limit,
  });
  const proven = [...controlsById(services.values()).values()].flatMap(({ id, system, url, duties, mistakes }) => [
    ...duties.flatMap(({ service, duty }) =>
      duty.checks.filter((check) => check.id === id).map((check) => rowOf(service, { ...ofDuty(duty), ...ofCheck(check) })),
    ),
    // Where a check tests no duty, no layer is claimed of it.
    ...mistakes.map(({ service, mistake: { mistake, severity } }) =>
      rowOf(service, { check_id: id, system, severity: severity ?? '', mistake, name_only: 'no', url }),
    ),
  ]);
  const unproven = [...services.values()].flatMap((service) =>
    service.duties.filter(({ checks }) => checks.length === 0).map((duty) => rowOf(service, ofDuty(duty))),
  );
  return [...proven, ...unproven];
}
