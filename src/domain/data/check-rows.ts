import type { CheckRow } from '../../schema/published-rows.ts';
import type { Check, Duty, Service } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';
import { controlsById, type Control, type DetectedMistake } from '../service/checks.ts';

const yesNo = (value: boolean) => (value ? 'yes' : 'no');

type OfCheck = Pick<CheckRow, 'check_id' | 'system' | 'severity' | 'account_wide' | 'name_only' | 'url'>;

const noCheck: OfCheck = { check_id: '', system: '', severity: '', account_wide: '', name_only: '', url: '' };

const ofCheck = ({ id, system, severity, accountWide, nameOnly, url }: Check): OfCheck => ({
  check_id: id,
  system,
  severity: severity ?? '',
  account_wide: yesNo(accountWide),
  name_only: yesNo(nameOnly),
  url,
});

/** What a check finds where it tests no duty: no layer is claimed of it. */
const rowOfMistake = ({ id, system, url }: Control, { service, mistake }: DetectedMistake): CheckRow => ({
  done: '',
  check_id: id,
  system,
  severity: mistake.severity ?? '',
  service_id: service.id,
  service: service.name,
  layer_id: '',
  layer: '',
  duty: '',
  mistake: mistake.mistake,
  coverage: '',
  limit: '',
  account_wide: '',
  name_only: 'no',
  url,
});

/** Every check with each duty it tests and each mistake it finds, in the order of the page of checks; then the duties that no check tests. */
export function checkRows({ services, layers }: Pick<Guide, 'services' | 'layers'>): CheckRow[] {
  const labels = new Map(layers.map(({ id, label }) => [id, label]));
  const rowOf = (service: Service, duty: Duty, check: OfCheck): CheckRow => ({
    done: '',
    ...check,
    service_id: service.id,
    service: service.name,
    layer_id: duty.layer,
    layer: labels.get(duty.layer) ?? '',
    duty: duty.duty,
    mistake: '',
    coverage: duty.coverage,
    limit: duty.limit ?? '',
  });
  const proven = [...controlsById(services.values()).values()].flatMap((control) => [
    ...control.duties.flatMap(({ service, duty }) =>
      duty.checks.filter((check) => check.id === control.id).map((check) => rowOf(service, duty, ofCheck(check))),
    ),
    ...control.mistakes.map((found) => rowOfMistake(control, found)),
  ]);
  const unproven = [...services.values()].flatMap((service) =>
    service.duties.filter(({ checks }) => checks.length === 0).map((duty) => rowOf(service, duty, noCheck)),
  );
  return [...proven, ...unproven];
}
