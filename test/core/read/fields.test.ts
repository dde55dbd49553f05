import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, FIELDS } from '../../../src/core/model/fields.ts';
import { ASKED, NAMES, OTHERS } from '../../../src/core/read/field-names.ts';
import { meaningOf } from '../../../src/core/read/header-meaning.ts';
import { WORDS } from '../../../src/core/read/header-words.ts';

/** `contract/term end` is two names. */
function each(name: string): string[] {
  return name
    .split(' ')
    .reduce<string[]>(
      (names, either) => names.flatMap((start) => either.split('/').map((idea) => `${start} ${idea}`.trim())),
      [''],
    );
}

const ALL = [...Object.values(NAMES), ...ASKED.map(([, names]) => names), OTHERS].flatMap((names) =>
  names.split('|').flatMap(each),
);

describe('fields', () => {
  it('are found by their own titles', () => {
    const found = FIELD_NAMES.map((field) => [field, meaningOf(FIELDS[field].title)]);
    const wanted = FIELD_NAMES.map((field) => [field, expect.objectContaining({ field, question: '' })]);
    expect(found).toEqual(wanted);
  });

  it('have names of ideas that words stand for', () => {
    const ideas = new Set(ALL.flatMap((name) => name.split(' ')));
    expect([...ideas].filter((idea) => !(idea in WORDS))).toEqual([]);
  });

  it('share no name', () => {
    const keys = ALL.map((name) => [...new Set(name.split(' '))].sort().join(' '));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});
