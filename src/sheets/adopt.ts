// Marks are lost in a copy or in an xlsx that comes back: what looks exactly like ours is offered before anything is
// made anew, so that no second log is begun beside a first.
import type { Answers, Question } from '../core/panel/calls.ts';
import { columnLetter } from '../core/read/values.ts';
import type { ScoredColumn } from '../core/systems/system.ts';
import { answerTo } from './asked.ts';
import { HISTORY_TAB } from './history-tab.ts';
import { KICKOFF_TAB } from './kickoff.ts';
import { LOG_TAB } from './log-tab.ts';
import { MODEL_TAB } from './model-cell.ts';
import { isLog } from './other-log.ts';
import { markColumns, type OwnColumn } from './own-columns.ts';
import { markTab, type NewTab } from './own-tabs.ts';
import type { Book } from './read-book.ts';
import { DETAILS_TAB, LIST_TAB, SUMMARY_TAB } from './report-tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const TABS: readonly NewTab[] = [LOG_TAB, HISTORY_TAB, MODEL_TAB, SUMMARY_TAB, LIST_TAB, DETAILS_TAB, KICKOFF_TAB];
/** Fewer headers of ours in a row may be a person's. */
const LEAST_COLUMNS = 5;

type Ours = readonly Pick<ScoredColumn, 'id' | 'header' | 'was'>[];

interface Lookalikes {
  readonly tabs: readonly { readonly sheet: Sheet; readonly tab: NewTab }[];
  readonly columns: readonly OwnColumn[];
}

/**
 * Takes them over where a person says so; then the book has to be read again.
 * @throws the question, while nobody answered it
 */
export function hasAdopted(book: Book, ours: Ours, answers: Answers | undefined): boolean {
  const found: Lookalikes = { tabs: book.tabs.log ? [] : tabsLikeOurs(book), columns: columnsLikeOurs(book, ours) };
  if (found.tabs.length + found.columns.length === 0) return false;
  answerTo(questionOf(found), answers);
  for (const { sheet, tab } of found.tabs) markTab(sheet, tab.kind);
  markColumns(book.snapshot.sheet, found.columns);
  return true;
}

function tabsLikeOurs({ spreadsheet, tabs }: Book): Lookalikes['tabs'] {
  const sheets = spreadsheet.getSheets();
  const names = sheets.map((sheet) => sheet.getName());
  const log = sheets[names.indexOf(LOG_TAB.name)];
  if (!log || !isLog(log)) return [];
  return TABS.flatMap((tab) => {
    const sheet = sheets[names.indexOf(tab.name)];
    return sheet && !tabs[tab.kind] ? [{ sheet, tab }] : [];
  });
}

function columnsLikeOurs({ snapshot, sheet }: Book, ours: Ours): OwnColumn[] {
  if (snapshot.own.length > 0) return [];
  const headers = (snapshot.values[sheet.header.row] ?? []).map(String);
  const placed = (header = '') => {
    const column = headers.indexOf(header);
    return header !== '' && headers.lastIndexOf(header) === column ? column : -1;
  };
  const found = ours.flatMap(({ id, header, was }) => {
    const column = Math.max(placed(header), placed(was));
    return column >= 0 ? [{ id, column }] : [];
  });
  return found.length >= LEAST_COLUMNS ? found.sort((a, b) => a.column - b.column) : [];
}

function questionOf({ tabs, columns }: Lookalikes): Question {
  const names = tabs.map(({ tab }) => `"${tab.name}"`);
  const [first, last] = [columns[0], columns[columns.length - 1]];
  const letters = first && last ? [`columns ${columnLetter(first.column)} to ${columnLetter(last.column)}`] : [];
  const what = [...names, ...letters].join(', ');
  return {
    id: 'adopt',
    text: `${what} look like those of Tierwise, but their marks are gone, as in a copy of a file or an xlsx that came back. Use them? Nothing new is made beside them`,
    answers: [{ id: 'adopt', title: 'Use them' }],
  };
}
