import { describe, expect, it } from 'vitest';
import { added, duplicated, removed, renamed, replaced, type Scenarios } from '../../sidebar/scenario-list.ts';

const of = (...names: string[]): Scenarios => names.map((name) => ({ name, savedAt: 'then', hash: name, text: '{}' }));
const namesOf = (scenarios: Scenarios) => scenarios.map(({ name }) => name);

describe('the list of scenarios', () => {
  it('gives a new one a name that no other has', () => {
    expect(namesOf(added(of('Base'), ' base ', '{}'))).toEqual(['Base', 'base 2']);
    expect(namesOf(added(of('Base', 'base 2'), 'Base', '{}'))).toEqual(['Base', 'base 2', 'Base 3']);
    expect(namesOf(added(of(), '  ', '{}'))).toEqual(['Scenario']);
    const long = 'x'.repeat(80);
    const [first, second] = namesOf(added(added(of(), long, '{}'), long, '{}'));
    expect([first?.length, second]).toEqual([60, `${'x'.repeat(56)} 2`]);
  });

  it('puts a copy below its original, to be stored anew', () => {
    const copied = duplicated(of('A', 'B'), 'A');
    expect(namesOf(copied)).toEqual(['A', 'A copy', 'B']);
    expect(copied[1]).toMatchObject({ savedAt: '', text: '{}' });
    expect(namesOf(duplicated(copied, 'A'))).toEqual(['A', 'A copy 2', 'A copy', 'B']);
  });

  it('renames, also only in case, and keeps when it was stored', () => {
    expect(renamed(of('A', 'B'), 'A', 'a')).toEqual([
      { name: 'a', savedAt: 'then', hash: 'A', text: '{}' },
      { name: 'B', savedAt: 'then', hash: 'B', text: '{}' },
    ]);
    expect(namesOf(renamed(of('A', 'B'), 'A', 'b'))).toEqual(['b 2', 'B']);
  });

  it('replaces a model and removes', () => {
    expect(replaced(of('A', 'B'), 'B', '{"name":"x"}')[1]).toMatchObject({
      name: 'B',
      savedAt: '',
      text: '{"name":"x"}',
    });
    expect(namesOf(removed(of('A', 'B'), 'A'))).toEqual(['B']);
  });
});
