import { describe, expect, it } from 'vitest';
import { checkedScenarios, type Scenario, scenarioGrid, storedScenarios } from '../../../src/core/tabs/scenarios.ts';

const NOW = '2026-06-30 14:05';
const scenario = (name: string, text = '{}', savedAt = ''): Scenario => ({ name, savedAt, hash: '', text });
const cellsOf = (scenarios: readonly Scenario[]) => scenarioGrid(scenarios).rows.map(({ cells }) => cells.map(String));

describe('scenarios', () => {
  it('come back from their tab as they were stored, with the hash of their model', () => {
    const before = [
      scenario('Base'),
      scenario('Value first', '{"weights":{"firmographic":20,"behavioral":20,"value":60}}'),
    ];
    const stored = checkedScenarios(before, [], NOW);
    expect(stored.scenarios.map(({ name, savedAt }) => [name, savedAt])).toEqual([
      ['Base', NOW],
      ['Value first', NOW],
    ]);
    expect(new Set(stored.scenarios.map(({ hash }) => hash)).size).toBe(2);
    expect(storedScenarios(cellsOf(stored.scenarios))).toEqual(stored);
  });

  it('keep when they were stored, and have another version with any change', () => {
    const first = checkedScenarios([scenario('Base')], [], NOW);
    const again = checkedScenarios(first.scenarios, first.scenarios, '2026-07-01 09:00');
    expect(again).toEqual(first);
    const renamed = first.scenarios.map((each) => ({ ...each, name: 'Other' }));
    expect(checkedScenarios(renamed, first.scenarios, NOW).version).not.toBe(first.version);
  });

  it('read a name with or without the apostrophe that guards it', () => {
    const { scenarios } = checkedScenarios([scenario('=1+1'), scenario("'quoted'")], [], NOW);
    const shown = cellsOf(scenarios).map((row) => row.map((cell) => (cell === '=1+1' ? "'=1+1" : cell)));
    expect(storedScenarios(shown).scenarios.map(({ name }) => name)).toEqual(['=1+1', "'quoted'"]);
  });

  it.each<[string, Scenario[], string]>([
    ['a blank name', [scenario(' ')], "A scenario's name has 1 to 60 characters"],
    ['a name that is there', [scenario('A'), scenario('a ')], 'There are two scenarios "a": give one another name'],
    ['no model', [scenario('A', '{"tires":1}')], 'The scenario "A" is no model. Unknown setting "tires"'],
    ['too many', Array.from({ length: 51 }, (_, i) => scenario(`S${i}`)), 'There can be 50 scenarios, not 51'],
    [
      'a model beyond a cell',
      [scenario('A', JSON.stringify({ name: 'x'.repeat(50_000) }))],
      'longer than 50000 characters',
    ],
  ])('refuse %s', (_, scenarios, sentence) => {
    expect(() => checkedScenarios(scenarios, [], NOW)).toThrow(sentence);
  });

  it('keep a text that somebody broke on the tab until it is deleted', () => {
    const cells = [...cellsOf([]), ['Broken', NOW, 'x', '{"weights":'], ['Layout 1', '', '', '']];
    const stored = storedScenarios(cells);
    expect(stored.scenarios).toEqual([{ name: 'Broken', savedAt: NOW, hash: '', text: '{"weights":' }]);
    expect(checkedScenarios(stored.scenarios, stored.scenarios, NOW)).toEqual(stored);
  });
});
