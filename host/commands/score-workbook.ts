import type { ScoringResult, SummaryResult } from '../../src/core/panel/calls.ts';
import type { Report } from '../../src/core/panel/report.ts';
import type { Execution, Host } from '../host.ts';

export interface ScoredWorkbook {
  scoring: ScoringResult;
  summary: SummaryResult;
  report: Report;
  /** Service calls of the scoring execution alone. */
  serviceCalls: { total: number; byName: Record<string, number> };
}

/** The whole job through the bundle, as the sidebar does it. Throws the bundle's own sentence when it refuses. */
export function scoreWorkbook(host: Host, asOf: string | null): ScoredWorkbook {
  const scoring = ask<ScoringResult>(host, 'runScoring', { asOf });
  const summary = ask<SummaryResult>(host, 'runSummary', { asOf });
  const report = ask<Report>(host, 'readReport', { asOf });
  const byName = Object.fromEntries(Object.entries(scoring.execution.calls).sort(([a], [b]) => (a < b ? -1 : 1)));
  const total = Object.values(byName).reduce((sum, count) => sum + count, 0);
  return {
    scoring: scoring.value,
    summary: summary.value,
    report: report.value,
    serviceCalls: { total, byName },
  };
}

/** Makes a model document, or a preset by its name, the model of the workbook. */
export function saveModel(host: Host, text: string): void {
  ask(host, 'saveModel', { text, basedOn: null });
}

export function ask<T>(host: Host, name: string, request: object): { value: T; execution: Execution } {
  const execution = host.call(name, request);
  if (!execution.ok) throw new Error(`${name} failed: ${execution.error}`);
  const reply = JSON.parse(String(execution.value)) as { ok: true; value: T } | { ok: false; message: string };
  if (!reply.ok) throw new Error(reply.message);
  return { value: reply.value, execution };
}
