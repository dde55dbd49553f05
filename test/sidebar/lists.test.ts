import { expect, it } from 'vitest';
import { labelsText, listOf } from '../../sidebar/lists.ts';

it('reads a list of words from a field and writes it back', () => {
  expect(listOf(' Churned,  lost,, ')).toEqual(['Churned', 'lost']);
  expect(listOf(labelsText(['Churned', 'On hold']))).toEqual(['Churned', 'On hold']);
  expect(listOf('')).toEqual([]);
});
