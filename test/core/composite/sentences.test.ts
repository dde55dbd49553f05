// Days and months in sentences are those by which accounts are judged: the presets'.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FLAGS } from '../../../src/core/composite/sentences.ts';
import { SETTINGS } from '../../../src/core/model/settings.ts';

const preset = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../src/core/model/presets/${name}.json`, import.meta.url), 'utf8'));

it('sentences have the numbers of the method', () => {
  expect(FLAGS.PROVISIONAL_OVERDUE).toBe('Still no usage data 30 days after the start');
  expect(FLAGS.RENEWAL_WINDOW).toBe('Contract ends within 90 days');
  expect(SETTINGS.contractFromDates.help).toBe(
    'By start and end: multi-year from 18 months, annual from 11, new in its first 365 days. Each is flagged.',
  );
});

it('sentences follow the presets', () => {
  const { provisionalDays, contractDates } = preset('methodology');
  expect(FLAGS.PROVISIONAL_OVERDUE).toContain(` ${provisionalDays} days `);
  expect(FLAGS.RENEWAL_WINDOW).toContain(` ${preset('strategies').lifecycle.renewalWindowDays} days`);
  const { multiYearMonths, annualMonths, newDays } = contractDates;
  expect(SETTINGS.contractFromDates.help).toContain(
    `multi-year from ${multiYearMonths} months, annual from ${annualMonths}, new in its first ${newDays} days`,
  );
});
