import { describe, expect, test } from 'vitest';
import { exportName, exportText, readImport, readImportFile } from '../../../../src/domain/progress/exchange.ts';
import { answerAt, fullData, morning, stateAt } from './samples.ts';

describe('an export', () => {
  test('can be imported again without changes', () => {
    expect(readImport(exportText(fullData(), morning))).toEqual({ ok: true, data: fullData() });
    expect(exportName(morning)).toBe('shared-responsibility-2026-11-25.json');
  });
});

describe('an invalid file is rejected', () => {
  const reasonFor = (text: string) => {
    const result = readImport(text);
    return result.ok ? 'read' : result.reason;
  };
  const withData = (data: unknown) => JSON.stringify({ format: 'shared-responsibility-guide/reader', data });

  const withCard = (state: object) => withData({ ...fullData(), cards: { hypervisor: { ...stateAt(morning), ...state } } });

  test.each([
    ['The file isn’t valid JSON.', 'a holiday picture'],
    ['The file wasn’t exported from this site.', '{"version":1}'],
    ['The file wasn’t exported from this site.', 'null'],
    ['“answers › 1 › right” has the wrong type.', withData({ ...fullData(), answers: [answerAt(1), { ...answerAt(2), right: 'yes' }] })],
    ['The data has version 7, and this page supports version 2.', withData({ ...fullData(), version: 7 })],
    ['“cards › hypervisor › stability” is too small.', withCard({ stability: 0 })],
    ['“cards › hypervisor › difficulty” is too small.', withCard({ difficulty: 0 })],
    ['“cards › hypervisor › difficulty” is too large.', withCard({ difficulty: 11 })],
    ['“cards › hypervisor › stability” has the wrong type.', withCard({ stability: NaN })],
    ['“cards › hypervisor › last” is too small.', withCard({ last: Date.UTC(1900) })],
    ['“cards › hypervisor › due” is too large.', withCard({ due: Date.UTC(9999) })],
  ])('%s', (reason, text) => {
    expect(reasonFor(text)).toBe(reason);
  });

  test('a file that is too large is not read', async () => {
    const film = { size: 8_000_001, text: () => Promise.reject(new Error('It was read.')) };
    expect(await readImportFile(film)).toMatchObject({ ok: false, reason: 'The file is too large.' });
    expect(await readImportFile(new Blob([exportText(fullData(), morning)]))).toMatchObject({ ok: true });
  });
});
