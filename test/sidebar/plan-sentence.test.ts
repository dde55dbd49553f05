import { expect, it } from 'vitest';
import { planSentence } from '../../sidebar/plan-sentence.ts';

it('planSentence names the columns and the rows', () => {
  const plan = { columns: ['Score', 'Tier'], ranges: ['AE1:AE501', 'AG2:AG501'], rows: 500, isNew: true };
  expect(planSentence(plan, String)).toBe('Writes 2 columns AE:AE, AG:AG for 500 rows; overwrites no cell of yours.');
  expect(planSentence({ ...plan, columns: ['Score'], ranges: ['B3:B4'], rows: 1 }, String)).toBe(
    'Writes 1 column B:B for 1 row; overwrites no cell of yours.',
  );
});
