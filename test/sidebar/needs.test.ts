import { describe, expect, it } from 'vitest';
import { needsOf } from '../../sidebar/needs.ts';
import { FIELD_NAMES, type Field } from '../../src/core/model/fields.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';

const allBut = (...left: Field[]) => new Set(FIELD_NAMES.filter((field) => !left.includes(field)));
const withoutScores = (...left: Field[]) => allBut('firmographicScore', 'behavioralScore', 'valueScore', ...left);
const MODEL = resolveModel({});

describe('needsOf', () => {
  it('lists nothing when every field is there', () => {
    expect(needsOf(MODEL, withoutScores())).toEqual([]);
  });

  it('names the system that misses a field', () => {
    expect(needsOf(MODEL, withoutScores('employees', 'lastActivity', 'startDate'))).toEqual([
      { system: 'Firmographic score', missing: ['Employees'] },
      { system: 'RFM', missing: ['Last activity'] },
      { system: 'Provisional period', missing: ['Start date'] },
    ]);
  });

  it('takes the number of active days for the usage frequency', () => {
    expect(needsOf(MODEL, withoutScores('usageFrequency'))).toEqual([]);
  });

  it('asks for nothing where the score itself is a column or has no weight', () => {
    expect(needsOf(MODEL, allBut('employees'))).toEqual([]);
    const weightless = resolveModel({ weights: { firmographic: 0, behavioral: 50, value: 50 } });
    expect(needsOf(weightless, withoutScores('employees'))).toEqual([]);
  });

  it('needs health only where no usage is known', () => {
    const usage: Field[] = ['usageFrequency', 'activeDaysPerWeek', 'adoption', 'trend', 'tickets'];
    const behavioral = (...left: Field[]) => needsOf(MODEL, withoutScores(...left)).filter((n) => n.system !== 'RFM');
    expect(behavioral('health')).toEqual([]);
    expect(behavioral(...usage)).toEqual([]);
    expect(behavioral('health', ...usage)).toEqual([
      {
        system: 'Behavioral score',
        missing: ['Health score or one of Usage frequency, Feature adoption, Usage trend, Open tickets'],
      },
    ]);
  });
});
