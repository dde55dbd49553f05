import { reference } from './reference.ts';
import type { Row } from './sheet.ts';

/**
 * Rows on which the product already does as the specification says: where a word and a number of days contradict each
 * other one is kept, and an account with a health score alone loses it.
 */
export function agreedRows(rows: readonly Row[], asOf: string): Row[] {
  const filled = rows.filter((row) => Object.values(row).some((cell) => cell.trim() !== ''));
  const oneFrequency = filled.map((row) => (row.usage_frequency?.trim() ? { ...row, active_days_per_week: '' } : row));
  return oneFrequency.map((row) => {
    const usage = { ...row, status: 'Active', onboarding_completion: '' };
    const [account] = reference([usage], asOf).accounts;
    return account?.flags.includes('BEHAVIORAL_FROM_HEALTH') ? { ...row, health: '' } : row;
  });
}
