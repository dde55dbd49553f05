import type { Header } from '../read/header.ts';
import type { ColumnReport } from '../read/parse-report.ts';
import type { StatusWord } from '../read/said-at-once.ts';
import type { PanelInput } from './calls.ts';

const LISTED_ROWS = 50;

export function panelInput(
  header: Header,
  report: readonly ColumnReport[],
  statuses: readonly StatusWord[] = [],
): PanelInput {
  const { row, proposals, ignored, doubts = [] } = header;
  return {
    headerRow: row + 1,
    proposals,
    ignored: ignored.slice(0, LISTED_ROWS),
    ignoredCount: ignored.length,
    report,
    doubts,
    statuses,
  };
}
