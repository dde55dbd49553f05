import { describe, expect, it } from 'vitest';
import { formatsOf, quantity, shortened } from '../../sidebar/format.ts';

/** Intl puts no-break spaces into its texts. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formatsOf', () => {
  it('writes numbers as the spreadsheet does', () => {
    const us = formatsOf('en_US');
    expect(us.count(1074)).toBe('1,074');
    expect(us.compact(1234567)).toBe('1.2M');
    expect(us.amount(1234.5)).toBe('1,234.5');
    expect(us.percent(52.17)).toBe('52.2%');
    expect(us.exactPercent(91.304)).toBe('91.3%');
    expect(us.score(4)).toBe('4.00');
    const germany = formatsOf('de_DE');
    expect(germany.count(1074)).toBe('1.074');
    expect(plain(germany.percent(52.17))).toBe('52,2 %');
    expect(germany.score(3.995)).toBe('3,995');
  });

  it('signs a change', () => {
    const { change, compactChange } = formatsOf('en_US');
    expect([3, -3, 0].map(change)).toEqual(['+3', '-3', '0']);
    expect(compactChange(400000)).toBe('+400K');
  });

  it('writes English for what is no language', () => {
    expect(['', 'not a locale', 'en_GB'].map((locale) => formatsOf(locale).amount(1234.5))).toEqual([
      '1,234.5',
      '1,234.5',
      '1,234.5',
    ]);
  });

  it('makes the formats of a locale once', () => {
    expect(formatsOf('fr_FR')).toBe(formatsOf('fr_FR'));
  });
});

it('quantity puts the noun in its number', () => {
  expect([quantity('1', 'account'), quantity('1,074', 'account')]).toEqual(['1 account', '1,074 accounts']);
});

it('shortened cuts a long text between characters', () => {
  expect(shortened('Annual revenue')).toBe('Annual revenue');
  expect(shortened('😀'.repeat(500))).toBe(`${'😀'.repeat(80)}…`);
});
