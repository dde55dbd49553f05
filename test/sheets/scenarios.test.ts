import { describe, expect, it } from 'vitest';
import { ask, fixtureHost, inputs } from './book.ts';

const MODEL = '{"weights":{"firmographic":30,"behavioral":40,"value":30}}';
const scenario = (name: string, text = MODEL) => ({ name, savedAt: '', hash: '', text });

describe('scenarios', () => {
  it('are kept on a tab of their own, which is never taken for accounts', async () => {
    const host = await fixtureHost();
    const before = inputs(host.workbook);
    const empty = ask(host, 'loadScenarios', {}).value;
    expect(empty.scenarios).toEqual([]);
    const saved = ask(host, 'saveScenarios', {
      scenarios: [scenario('=Best'), scenario('Base', '{}')],
      basedOn: empty.version,
    }).value;
    expect(ask(host, 'loadScenarios', {}).value).toEqual(saved);
    expect(saved.scenarios.map(({ name }) => name)).toEqual(['=Best', 'Base']);
    expect(saved.scenarios[0]?.savedAt).toMatch(/^2026-06-30 \d\d:\d\d$/);
    expect(saved.scenarios[1]?.hash).toBe(ask(host, 'loadPanel', {}).value.model.hash);
    expect(inputs(host.workbook)).toEqual(before);
    const tab = host.workbook.sheetNamed('Tierwise scenarios');
    host.workbook.activeSheetId = tab?.id ?? -1;
    expect(ask(host, 'loadPanel', {}).value.sheetName).toBe('accounts');
  });

  it('are renamed and deleted in place', async () => {
    const host = await fixtureHost();
    const { version } = ask(host, 'loadScenarios', {}).value;
    const first = ask(host, 'saveScenarios', { scenarios: [scenario('A'), scenario('B')], basedOn: version }).value;
    const kept = first.scenarios.slice(1).map((each) => ({ ...each, name: 'C' }));
    ask(host, 'saveScenarios', { scenarios: kept, basedOn: first.version });
    const { scenarios } = ask(host, 'loadScenarios', {}).value;
    expect(scenarios).toEqual([{ ...first.scenarios[1], name: 'C' }]);
  });

  it('are not overwritten when somebody else changed them, and stay when one is refused', async () => {
    const host = await fixtureHost();
    const { version } = ask(host, 'loadScenarios', {}).value;
    const saved = ask(host, 'saveScenarios', { scenarios: [scenario('A')], basedOn: version }).value;
    expect(() => ask(host, 'saveScenarios', { scenarios: [scenario('B')], basedOn: version })).toThrow(
      'The scenarios were changed elsewhere since you opened them',
    );
    const broken = { scenarios: [...saved.scenarios, scenario('B', '{"tires":1}')], basedOn: saved.version };
    expect(() => ask(host, 'saveScenarios', broken)).toThrow('The scenario "B" is no model');
    expect(ask(host, 'loadScenarios', {}).value).toEqual(saved);
  });
});
