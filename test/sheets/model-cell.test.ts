import { describe, expect, it } from 'vitest';
import { ask, byAccount, fixtureHost } from './book.ts';

const CLIENT = JSON.stringify({ name: 'Client', weights: { firmographic: 0.3, behavioral: 0.4, value: 0.3 } });

describe('saveModel', () => {
  it('keeps the model in one named cell that scoring and the panel read', async () => {
    const host = await fixtureHost();
    const { hash } = ask(host, 'saveModel', { text: CLIENT, basedOn: null }).value;
    const panel = ask(host, 'loadPanel', {}).value;
    expect(panel.model.hash).toBe(hash);
    expect(JSON.parse(panel.model.text).name).toBe('Client');
    ask(host, 'runScoring');
    expect(byAccount(host.workbook, 'Score').get('A03')).toBe('3.425');
  });

  it('refuses a model with problems and keeps the stored one', async () => {
    const host = await fixtureHost();
    const { hash } = ask(host, 'saveModel', { text: CLIENT, basedOn: null }).value;
    const wrong = '{"weights":{"firmographic":0.5,"behavioral":0.4,"value":0.3}}';
    expect(() => ask(host, 'saveModel', { text: wrong, basedOn: null })).toThrow('Weights sum to 1.20, must be 1.00');
    expect(ask(host, 'loadPanel', {}).value.model.hash).toBe(hash);
  });

  it('refuses to overwrite what somebody else saved meanwhile', async () => {
    const host = await fixtureHost();
    const start = ask(host, 'loadPanel', {}).value.model.hash;
    ask(host, 'saveModel', { text: CLIENT, basedOn: start });
    expect(() => ask(host, 'saveModel', { text: '{}', basedOn: start })).toThrow('The model was changed elsewhere');
  });

  it('names the cell when a person broke the stored text', async () => {
    const host = await fixtureHost();
    ask(host, 'saveModel', { text: CLIENT, basedOn: null });
    const sheet = host.workbook.sheetNamed('Tierwise model');
    host.workbook.setInput(sheet?.id ?? -1, 3, 2, '{"weights":');
    expect(() => ask(host, 'runScoring')).toThrow(
      'The model in the cell TIERWISE_MODEL cannot be used. The model is not readable JSON',
    );
  });

  it('is brought back where a person broke the stored text, or its name leads elsewhere', async () => {
    const host = await fixtureHost();
    ask(host, 'saveModel', { text: CLIENT, basedOn: null });
    const { workbook } = host;
    const sheet = workbook.sheetNamed('Tierwise model')?.id ?? -1;
    const good = workbook.input(sheet, 3, 2);
    const restore = { asOf: '2026-06-30', answers: { modelLost: 'restore' } };
    workbook.setInput(sheet, 3, 2, '{"weights":');
    const { model, table } = ask(host, 'loadPanel', {}).value;
    expect(JSON.parse(model.text).name).toBe('Client');
    expect(table?.said?.[0]).toMatch(
      /^The model in the cell TIERWISE_MODEL cannot be used. .* The last one that was saved is "Client"/,
    );
    ask(host, 'runScoring', restore);
    expect(JSON.parse(ask(host, 'loadPanel', {}).value.model.text).name).toBe('Client');
    const scored = workbook.input(sheet, 3, 2);
    expect(scored).toContain('"name":"Client"');
    expect(good).toContain('"name":"Client"');
    workbook.setName('TIERWISE_MODEL', { sheetId: 0, row: 2, column: 2, rows: 1, columns: 1 });
    const name = workbook.input(0, 2, 2);
    expect(() => ask(host, 'runScoring')).toThrow(`"${name}" is no preset`);
    ask(host, 'runScoring', restore);
    expect([workbook.input(0, 2, 2), workbook.input(sheet, 3, 2)]).toEqual([name, scored]);
  });

  it('is not replaced where a newer add-on saved it', async () => {
    const host = await fixtureHost();
    ask(host, 'saveModel', { text: CLIENT, basedOn: null });
    const sheet = host.workbook.sheetNamed('Tierwise model')?.id ?? -1;
    host.workbook.setInput(sheet, 3, 2, '{"version":3}');
    const restore = { asOf: '2026-06-30', answers: { modelLost: 'restore' } };
    expect(() => ask(host, 'runScoring', restore)).toThrow('This model was saved by a newer Tierwise (format 3)');
    expect(host.workbook.input(sheet, 3, 2)).toBe('{"version":3}');
  });

  it('stops when the mapping names a column that is not there', async () => {
    const host = await fixtureHost();
    ask(host, 'saveModel', { text: '{"mapping":{"arr":"Revenu"}}', basedOn: null });
    expect(() => ask(host, 'runScoring')).toThrow(
      'The model reads ARR from a column "Revenu", but row 1 of "accounts" has no such header',
    );
  });
});
