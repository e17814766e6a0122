import { describe, expect, it } from 'vitest';
import { describeDiagram, tableOfDiagram } from '../../../src/diagrams/diagrams.ts';
import { drawingsOfServices, serviceSplit, splitPictureId } from '../../../src/diagrams/service-split.ts';
import { loadStacks } from '../../../src/load/diagrams.ts';
import { isStale, leftoverPictures } from '../../../src/diagrams/mermaid/rendered.ts';
import { renderedSplit } from '../../../src/diagrams/mermaid/rendered-split.ts';
import { diagramSchema } from '../../../src/schema/diagram.ts';
import { cellOf, layerOf, serviceOf } from '../domain/service/samples.ts';

const layers = ['building', 'os', 'network', 'keys', 'code', 'data', 'backup'].map(layerOf);
const cells = {
  building: cellOf('aws'),
  os: cellOf('aws'),
  network: cellOf('shared'),
  keys: cellOf('aws', 'not-documented'),
  code: cellOf('not-applicable'),
  data: cellOf('customer'),
  backup: cellOf('customer'),
};
const queue = serviceOf('queue', { layers: cells });
const split = serviceSplit(queue, layers);

describe('the split of a service', () => {
  it('has the customer above, the shared layers between, AWS below, each from the top of the stack down', () => {
    expect(tableOfDiagram(split).rows.map(({ label, party }) => `${label} ${party}`)).toEqual([
      'BACKUP customer',
      'DATA customer',
      'NETWORK shared',
      'OS aws',
      'BUILDING aws',
    ]);
  });

  it('names in its caption what it cannot draw, and claims no holder that nothing supports', () => {
    expect(split.caption).toMatch(/CODE: not applicable, so not in the picture\. KEYS: not documented, so not in the picture\.$/);
    expect(JSON.stringify(split.bands)).not.toMatch(/keys|code/);
  });

  it('says in words where each band lies', () => {
    expect(describeDiagram(split)).toBe(
      'Above the line, you hold security in the cloud, from top to bottom: BACKUP and DATA. ' +
        'Inside the line, both hold a part of these, from top to bottom: NETWORK. ' +
        'Below the line, AWS holds security of the cloud, from top to bottom: OS and BUILDING.',
    );
  });

  it('draws two rules around the shared band, and one where nothing is shared', () => {
    const rulesOf = (service: typeof queue) => drawingsOfServices([service], layers)[0]?.parts.filter(({ role }) => role === 'line').length;
    expect(rulesOf(queue)).toBe(2);
    expect(rulesOf(serviceOf('disk', { layers: { ...cells, network: cellOf('aws') } }))).toBe(1);
  });

  it('has no more than three boxes in a row, the rows as even as can be', () => {
    const all = serviceOf('server', {
      layers: Object.fromEntries(layers.map(({ id }) => [id, cellOf(id === 'building' ? 'aws' : 'customer')])),
    });
    expect(serviceSplit(all, layers).bands[0]?.rows.map((row) => row.length)).toEqual([3, 3]);
  });

  it('takes the short label where the long one does not fit its box', () => {
    const long = [layerOf('building'), ...['a', 'b', 'c'].map((id) => ({ ...layerOf(id), label: `The ${id} of long names in boxes` }))];
    const service = serviceOf('wide', {
      layers: { building: cellOf('aws'), a: cellOf('customer'), b: cellOf('customer'), c: cellOf('customer') },
    });
    expect(tableOfDiagram(serviceSplit(service, long)).rows.map(({ label }) => label)).toEqual(['c', 'b', 'a', 'BUILDING']);
  });
});

describe('services that are held alike', () => {
  const twin = serviceOf('topic', { layers: cells });

  it('share a picture, whose links lead to layers on the page that shows it', () => {
    expect(splitPictureId(queue, layers)).toBe('split-aasuncc');
    const drawings = drawingsOfServices([queue, twin], layers);
    expect(drawings.map(({ id, variant }) => `${id} ${variant}`)).toEqual(['split-aasuncc wide', 'split-aasuncc narrow']);
    expect(drawings[0]?.parts.find(({ name }) => name === 'DATA: you')?.href).toBe('#data');
  });
});

describe('the services of the guide', () => {
  const { services, layers: stack } = loadStacks('content');
  const drawings = drawingsOfServices(services, stack);

  it.each(services.map((service) => [service.id, service] as const))('%s has a split that keeps to the rules of diagrams', (_, service) => {
    const { id, ...diagram } = serviceSplit(service, stack);
    expect(id).toBe(`${service.id}-split`);
    expect(diagramSchema.safeParse(diagram).error?.message).toBeUndefined();
  });

  it('have pictures that are up to date: if not, run "npm run diagrams"', () => {
    expect(drawings.filter(isStale).map(({ id }) => id)).toEqual([]);
    expect(leftoverPictures(drawings).filter((path) => /[\\/]split-/.test(path))).toEqual([]);
  });

  it('show the picture under their own name', () => {
    const [service] = services;
    if (!service) throw new Error('There is no service.');
    const svg = renderedSplit(serviceSplit(service, stack), splitPictureId(service, stack), 'wide');
    expect(svg).toContain(`aria-label="Who holds what: ${service.name}" aria-describedby="${service.id}-split-words"`);
    expect(svg).not.toMatch(/split-[acnsu]{14}/);
  });
});
