import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CALCULATIONS, type Input } from './support/calculations.ts';

interface Example {
  id: string;
  fn: string;
  input: Input;
  expected: unknown;
  note: string;
}

const examples = JSON.parse(readFileSync(new URL('../fixtures/examples.json', import.meta.url), 'utf8')) as Example[];

describe('examples of the specification', () => {
  it('all have a calculation of the product', () => {
    expect(examples.filter(({ fn }) => !(fn in CALCULATIONS)).map(({ id }) => id)).toEqual([]);
    expect(examples).toHaveLength(256);
  });

  it.each(examples)('$id $fn $note', ({ fn, input, expected }) => {
    expect(CALCULATIONS[fn]?.(input)).toEqual(expected);
  });
});
