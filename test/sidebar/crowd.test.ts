import { expect, it } from 'vitest';
import { levelsOf } from '../../sidebar/crowd.ts';

it('levelsOf stacks what lies on each other and leaves the rest alone', () => {
  expect(levelsOf([200, 100], 28)).toEqual([null, null]);
  expect(levelsOf([110, 100], 28)).toEqual([1, 0]);
  expect(levelsOf([240, 130, 110, 100], 28)).toEqual([null, 2, 1, 0]);
  expect(levelsOf([130, 120, 60, 50], 28)).toEqual([1, 0, 1, 0]);
  expect(levelsOf([], 28)).toEqual([]);
});
