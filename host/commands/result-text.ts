import type { ScoredWorkbook } from './score-workbook.ts';

/** What a person wants to know after scoring, as lines. */
export function resultLines({ scoring, summary, report, serviceCalls }: ScoredWorkbook): string[] {
  const { coverage } = report.summary as { coverage?: { pct: number | null; status: string } };
  const failed = summary.checks.filter((check) => !check.isFine);
  const wide = Math.max(...scoring.tierCounts.map(({ label }) => label.length), 4);
  const tiers = scoring.tierCounts.map(
    ({ label, accounts, arr }) => `  ${label.padEnd(wide)}  ${count(accounts).padStart(8)}  ${money(arr).padStart(14)}`,
  );
  return [
    scoring.message,
    '',
    `  ${'Tier'.padEnd(wide)}  ${'Accounts'.padStart(8)}  ${scoring.arrTitle.padStart(14)}`,
    ...tiers,
    '',
    ...(coverage
      ? [`Coverage ${coverage.pct === null ? 'n/a' : `${coverage.pct.toFixed(1)}%`} (${coverage.status})`, '']
      : []),
    failed.length === 0 ? 'All checks passed.' : `${failed.length} of ${summary.checks.length} checks need a look:`,
    ...failed.map((check) => `  ${check.name}: ${check.verdict}. ${check.action}`.trimEnd()),
    ...scoring.warnings.map((warning) => `Note: ${warning}`),
    '',
    `Service calls of the scoring run: ${serviceCalls.total}`,
  ];
}

const count = (value: number): string => value.toLocaleString('en-US');
const money = (value: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
