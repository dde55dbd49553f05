// Summary, list of the week and details: the mark of the summary says where the others are and how each is laid out, so
// that a run finds and writes them in few calls.
import type { SheetGrid } from '../core/tabs/sheet-grid.ts';
import { makeTabs, type OwnTabs, ownTabs } from './own-tabs.ts';
import type { Book } from './read-book.ts';
import { writeStamped } from './write-grid.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type SummaryMark = NonNullable<OwnTabs['summaryMark']>;

export const SUMMARY_TAB = { kind: 'summary', name: 'Tierwise summary' } as const;
export const LIST_TAB = { kind: 'list', name: 'Tierwise list' } as const;
export const DETAILS_TAB = { kind: 'details', name: 'Tierwise details' } as const;
const TABS = [SUMMARY_TAB, LIST_TAB, DETAILS_TAB] as const;
type Kind = (typeof TABS)[number]['kind'];

interface ReportTab {
  readonly sheet: Sheet;
  readonly id: number;
  /** '' for a tab that was never laid out. */
  readonly stamp: string;
}

export interface ReportTabs {
  readonly mark: SummaryMark['mark'];
  readonly tabs: Readonly<Partial<Record<Kind, ReportTab>>> & { readonly summary: ReportTab };
}

/** By kind: id of the tab and its stamp. */
type Kept = Readonly<Partial<Record<Kind, readonly [id: number, stamp: string]>>>;

/** Text of the mark: kind and id as of every tab, then what is kept. */
function keptIn(text: string): Kept {
  try {
    return JSON.parse(text.split(' ').slice(2).join(' ')) as Kept;
  } catch {
    return {};
  }
}

/** Those that are there; null: no summary was built. */
export function reportTabs({ spreadsheet, tabs: { summary, summaryMark } }: Owner): ReportTabs | null {
  if (!summary || !summaryMark) return null;
  const { mark, text, parts } = summaryMark;
  const kept = keptIn(text);
  const found: Partial<Record<Kind, ReportTab>> = {};
  for (const { kind } of TABS) {
    const [id, stamp] = kept[kind] ?? [];
    const sheet = id === undefined || kind === 'summary' ? null : spreadsheet.getSheetById(id);
    if (sheet && id !== undefined) found[kind] = { sheet, id, stamp: stamp ?? '' };
  }
  const [id, stamp = ''] = kept.summary ?? [Number(parts[1])];
  return { mark, tabs: { ...found, summary: { sheet: summary, id, stamp } } };
}

type Owner = Pick<Book, 'spreadsheet' | 'tabs'>;

/** All of them, made where they are missing. */
export function ensureReportTabs({ spreadsheet, tabs }: Owner): ReportTabs {
  const known = reportTabs({ spreadsheet, tabs });
  const missing = TABS.filter(({ kind }) => !known?.tabs[kind]);
  if (known && missing.length === 0) return known;
  const marked = ownTabs(spreadsheet, [LIST_TAB.kind, DETAILS_TAB.kind]);
  const made = makeTabs(
    spreadsheet,
    missing.filter(({ kind }) => !marked[kind]),
  );
  const first = known ?? reportTabs({ spreadsheet, tabs: ownTabs(spreadsheet, [SUMMARY_TAB.kind]) });
  const found: Partial<Record<Kind, ReportTab>> = {};
  for (const { kind } of missing) {
    const sheet = made[kind] ?? marked[kind];
    const isNew = made[kind] !== undefined || sheet?.getLastRow() === 0;
    if (sheet) found[kind] = { sheet, id: sheet.getSheetId(), stamp: isNew ? '' : OF_BEFORE };
  }
  const { mark, tabs: there } = first as ReportTabs;
  return { mark, tabs: { ...there, ...found } };
}

/** A tab that was laid out some time: its widths are the person's. */
const OF_BEFORE = 'of before';

export function writeReportTabs({ mark, tabs }: ReportTabs, grids: Readonly<Record<Kind, SheetGrid>>): void {
  const there = TABS.flatMap(({ kind }) => {
    const tab = tabs[kind];
    return tab ? [{ kind, ...tab, grid: grids[kind] }] : [];
  });
  writeStamped(there, (stamps) => {
    const kept = there.map(({ kind, id }, k) => [kind, [id, stamps[k]]]);
    mark.setValue(`${SUMMARY_TAB.kind} ${tabs.summary.id} ${JSON.stringify(Object.fromEntries(kept))}`);
  });
}
