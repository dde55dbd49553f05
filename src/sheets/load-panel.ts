import type { HistoryRow } from '../core/log/history.ts';
import { listOf } from '../core/log/known-accounts.ts';
import { sourcedByLog } from '../core/log/log.ts';
import { withHeld } from '../core/log/overlay.ts';
import { replay } from '../core/log/replay.ts';
import { FIELDS, type Field } from '../core/model/fields.ts';
import { type ParsedModel, sealDocument } from '../core/model/parse-model.ts';
import { VERSION } from '../core/model/version.ts';
import type { FoundColumn, Panel, PanelRequest } from '../core/panel/calls.ts';
import { panelInput, writtenTiers } from '../core/panel/columns.ts';
import { methodData } from '../core/panel/method-data.ts';
import { orderColumns } from '../core/read/header.ts';
import { parseReport } from '../core/read/parse-report.ts';
import { statusWords } from '../core/read/said-at-once.ts';
import { columnLetter, textIn } from '../core/read/values.ts';
import { toWire } from '../core/read/wire.ts';
import { findSheetTable, readSheet } from '../core/systems/score-sheet.ts';
import { type SheetSnapshot, takeSnapshot } from './account-sheet.ts';
import { dayOf, nowIn } from './clock.ts';
import { sentenceOf } from './error-sentence.ts';
import { lastStandingRun, readRun } from './history-tab.ts';
import { type Log, readLog } from './log-tab.ts';
import { shownModel } from './lost-model.ts';
import { withMergedKeys } from './merged-keys.ts';
import { movingKeys } from './moving-keys.ts';
import { ownTabs } from './own-tabs.ts';
import { withList } from './read-book.ts';
import { ofSheet } from './run-history.ts';
import { tornScores } from './torn-scores.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** All that the sidebar needs to preview without asking again. */
export function loadPanel({ sheetId }: PanelRequest): Panel {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const { parsed, said } = shownModel(spreadsheet, timeZone);
  const today = dayOf(nowIn(timeZone));
  const snapshot = takeSnapshot(spreadsheet, timeZone, sheetId);
  return {
    version: VERSION,
    fileId: spreadsheet.getId(),
    sheetId: snapshot.sheetId,
    sheetName: snapshot.sheetName,
    locale: snapshot.locale,
    today,
    model: { text: sealDocument(parsed.document), hash: parsed.hash },
    method: methodData(),
    isEmpty: snapshot.values.every((row) => row.every((cell) => cell === '')),
    ...told(
      said,
      tableOf(snapshot, parsed, today, () => loggedOf(spreadsheet, snapshot)),
    ),
  };
}

/** Where scoring writes the computed tier, by the source of the segment. */
const TIER_COLUMNS = { composite: 'tier', arr: 'arrTier', priority: 'priorityTier' } as const;

/** First of what a person should know. */
function told(said: string, found: Table): Table {
  const { table } = found;
  return said === '' || !table ? found : { ...found, table: { ...table, said: [said, ...(table.said ?? [])] } };
}

type Table = Pick<Panel, 'problem' | 'table' | 'input'>;

interface Logged {
  readonly log: Log;
  /** The last run of this sheet. */
  readonly last: HistoryRow | null;
}

function loggedOf(spreadsheet: Spreadsheet, { toDay, sheetId }: SheetSnapshot): Logged {
  const tabs = ownTabs(spreadsheet, ['log', 'history']);
  const log = readLog(tabs.log, toDay);
  return { log, last: ofSheet(readRun(tabs.history, lastStandingRun(log.lines)), sheetId) };
}

function tableOf(snapshot: SheetSnapshot, { model }: ParsedModel, today: string, logged: () => Logged): Table {
  try {
    const read = withMergedKeys(readSheet(snapshot, model), snapshot, model);
    const { log, last } = logged();
    const sheet = withList(read, listOf(log.lines, snapshot.sheetId));
    const { header, accounts } = sheet;
    const { lines } = log;
    const sourced = sourcedByLog(model, lines);
    const states = replay(lines, sourced.segmentBy);
    const held = lines.length > 0 ? withHeld(accounts, states, sourced, today) : accounts;
    const columns = Object.entries(header.columnOf).map(
      ([field, column]): FoundColumn => ({
        field: field as Field,
        title: FIELDS[field as Field].title,
        header: textIn(snapshot.values, header.row, column),
        letter: columnLetter(column),
      }),
    );
    return {
      problem: null,
      table: {
        headerRow: header.row + 1,
        columns,
        accounts: toWire(held),
        written: writtenTiers(
          snapshot.values,
          accounts,
          snapshot.ownColumns[TIER_COLUMNS[model.segmentBy ?? 'composite']],
        ),
        said: [...(sheet.said ?? []), movingKeys(snapshot, header)].filter((sentence) => sentence !== ''),
        torn: tornScores({ snapshot, sheet, log }, last),
      },
      input: panelInput(
        header,
        parseReport(snapshot.values, header, accounts, model, snapshot.locale),
        statusWords(accounts, model),
      ),
    };
  } catch (error) {
    const table = findSheetTable(snapshot, model);
    const problem = sentenceOf(error);
    if (typeof table === 'string') return { problem, table: null, input: null };
    const hasOrders = orderColumns(snapshot.values, table) !== null;
    return { problem, table: null, input: { ...panelInput(table, []), ...(hasOrders ? { hasOrders } : {}) } };
  }
}
