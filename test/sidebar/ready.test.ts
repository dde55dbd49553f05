import { describe, expect, it } from 'vitest';
import { type Gift, giftsOf } from '../../sidebar/ready.ts';
import type { Field } from '../../src/core/model/fields.ts';
import type { ModelDocument } from '../../src/core/model/model.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { fixtureAccounts } from './panel.ts';

interface Case {
  readonly asked?: readonly Field[];
  readonly document?: ModelDocument;
}

/** Of the fixture without some of its columns. */
function giftsWithout(left: readonly Field[], { asked = [], document = {} }: Case = {}): Gift[] {
  const all = fixtureAccounts();
  const columns = Object.fromEntries(Object.entries(all.columns).filter(([field]) => !left.includes(field as Field)));
  const accounts = { ...all, columns };
  return giftsOf(resolveModel(document), accounts, asked);
}

const states = (gifts: readonly Gift[]) => Object.fromEntries(gifts.map(({ name, state }) => [name, state]));
const named = (gifts: readonly Gift[], name: string) => gifts.find((gift) => gift.name === name);

const ENTERED = ['firmographicScore', 'behavioralScore', 'valueScore'] as const;
const FIRMOGRAPHIC = ['industry', 'employees', 'geography', 'growthStage'] as const;

describe('what the columns can give', () => {
  it('is ready where the columns are there', () => {
    expect(states(giftsWithout([]))).toEqual({
      'ARR tiers': 'ready',
      'Composite tier': 'ready',
      Firmographic: 'ready',
      Behavioral: 'ready',
      Value: 'ready',
      RFM: 'ready',
      'Health segment': 'ready',
      'Lifecycle stage': 'ready',
      Priority: 'ready',
      'Usage pattern': 'ready',
      Outcomes: 'ready',
    });
  });

  it('names the columns that are missing, and the parts of the composite tier by have and need', () => {
    const gifts = giftsWithout([...ENTERED, ...FIRMOGRAPHIC, 'expansion']);
    expect(named(gifts, 'Composite tier')).toEqual({ name: 'Composite tier', state: 'missing', missing: [] });
    expect(named(gifts, 'Firmographic')).toMatchObject({
      state: 'missing',
      have: [0, 4],
      missing: ['Employees', 'Industry fit', 'Geography', 'Growth stage'],
    });
    expect(named(gifts, 'Priority')).toEqual({ name: 'Priority', state: 'missing', missing: ['Expansion potential'] });
    expect(named(gifts, 'ARR tiers')?.state).toBe('ready');
  });

  it('is one answer away where a column waits for a word', () => {
    const gifts = giftsWithout([...ENTERED, 'health'], { asked: ['health'] });
    expect(named(gifts, 'Health segment')).toEqual({ name: 'Health segment', state: 'question', missing: [] });
  });

  it('names the ways where any one of several columns is enough', () => {
    const left: Field[] = ['adoption', 'usageFrequency', 'activeDaysPerWeek', 'activeDays30', 'lastActivity'];
    expect(named(giftsWithout(left), 'Usage pattern')?.missing).toEqual([
      'Feature adoption or Usage frequency or Active days per week or Active days in 30 or Last activity',
    ]);
  });

  it('does not ask for a dimension that has no weight', () => {
    const document = { weights: { firmographic: 0, behavioral: 0.5, value: 0.5 } };
    expect(named(giftsWithout([...FIRMOGRAPHIC], { document }), 'Firmographic')).toBeUndefined();
  });
});
