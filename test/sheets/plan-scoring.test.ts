import { describe, expect, it } from 'vitest';
import { remove } from '../../host/workbook/structure.ts';
import { AS_OF, ask, columnOf, fixtureHost, inputs } from './book.ts';

describe('planScoring', () => {
  it('says where scoring writes, and writes nothing', async () => {
    const host = await fixtureHost();
    const before = inputs(host.workbook);
    const { value: plan } = ask(host, 'planScoring');
    expect(plan).toMatchObject({ ranges: ['AG1:AU25'], rows: 24, isNew: true });
    expect([inputs(host.workbook), host.workbook.sheets.length]).toEqual([before, 1]);
    const { value: run } = ask(host, 'runScoring');
    expect([run.columns, run.ranges]).toEqual([plan.columns, plan.ranges.map((range) => `'accounts'!${range}`)]);
  });

  it('knows which columns are there already', async () => {
    const host = await fixtureHost();
    ask(host, 'runScoring');
    expect(ask(host, 'planScoring').value).toMatchObject({ ranges: ['AG1:AU25'], isNew: false });
    const sheet = host.workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    remove(host.workbook, sheet.id, 'column', columnOf(host.workbook, 'Tier by score'), 1);
    expect(ask(host, 'planScoring').value.isNew).toBe(true);
  });

  it('plans with a model that is not stored yet, and says what is wrong with one', async () => {
    const host = await fixtureHost();
    const plain = ask(host, 'planScoring').value.columns;
    const { value: more } = ask(host, 'planScoring', { asOf: AS_OF, text: '{"columns":["all"]}' });
    expect(more.columns.length).toBeGreaterThan(plain.length);
    expect(() => ask(host, 'planScoring', { asOf: AS_OF, text: '{"tiers":1}' })).toThrow('"tiers" must be an object');
  });
});
