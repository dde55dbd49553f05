// Cases of columns in doubt, through the command line: what is asked, what is said first, what is scored meanwhile.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandLineIn } from './command-line-in.ts';

const { cli } = commandLineIn('tierwise-doubts-');

async function scored(name: string): Promise<string> {
  const file = fileURLToPath(new URL(`../fixtures/cases/${name}`, import.meta.url));
  const { stdout, stderr } = await cli('score', file, '--as-of', '2026-06-30');
  return stdout + stderr;
}

describe('the command line', () => {
  it.each([
    ['health-0-10.csv', '"Health score" is not read yet: the largest of its numbers is 10'],
    ['percent-or-fraction.csv', '"Feature adoption" is not read yet: 0.85 and 85 stand in one column'],
    ['frequency-orders.csv', '"Frequency" is not read yet: 8 is more than 7 times a week'],
    ['nps-index.csv', '"NPS" is not read yet: -66 is no answer from 0 to 10'],
    ['dates-swapped.xlsx', '"Last activity" is not read yet: 25/06/2026 has the day first'],
    ['currency-signs.csv', '"ARR" is not read yet: $, €, £, ¥ stand in one column'],
    ['currency-column.csv', '"ARR" is not read yet: JPY, EUR'],
    ['status-churn-status.csv', '"Churn status" (column C) is not read as Status yet'],
    ['status-other-header.csv', '"Bucket" (column C) is not read as Status yet'],
  ])('asks first: %s', async (name, question) => {
    expect(await scored(name)).toContain(question);
  });

  it.each([
    ['status-words.csv', 'Scored 10 active accounts of 28 rows'],
    [
      'status-words.csv',
      'is "Churned (2025)" (1), "Closed Lost" (1), "Active, Churned" (1), "Former Customer" (1), "Blue" (1) still a customer?',
    ],
    ['status-churned-flag.csv', 'Scored 4 active accounts of 6 rows'],
    ['status-is-active.csv', 'Scored 4 active accounts of 6 rows'],
    ['contracts-ended.csv', '2 contracts have ended: rows 2, 4. Their accounts stay counted'],
    ['arr-vs-mrr.csv', 'ARR and MRR × 12 are apart by over 1% of the ARR in 2 rows: rows 3, 6'],
    ['annual-revenue.csv', 'ARR is worked out from MRR × 12 for 4 accounts: rows 2, 3, 4, 5'],
    ['no-identity.csv', '3 rows with no id, domain or name: rows 5, 6, 7'],
    [
      'merged-keys.xlsx',
      'are merged (A2:A4 and A5:A6): every row of them belongs to the account in the first one, as its duplicates',
    ],
    ['hubspot-380.csv', 'Not counted by Status: "Opportunity" (33), "Lead" (12), "Subscriber" (7)'],
    ['hubspot-380.csv', '22 contracts have ended: rows 2,'],
  ])('says at once: %s %s', async (name, sentence) => {
    expect(await scored(name)).toContain(sentence);
  });

  it('takes no row of a merged name for one without a name', async () => {
    expect(await scored('merged-keys.xlsx')).not.toContain('no id, domain or name');
  });

  it('takes no orders for accounts', async () => {
    expect(await scored('orders.csv')).toContain('has 4.0 rows a customer, with a date and an amount');
  });

  it.each(['health-percent-text.csv', 'dates-day-first.csv'])('has no doubt: %s', async (name) => {
    expect(await scored(name)).not.toContain('not read yet');
  });
});
