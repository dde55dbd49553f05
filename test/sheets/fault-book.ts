// A small book with much in it that is a person's, and the jobs that a person or the clock may start on it.
import { createHost, type Host } from '../../host/host.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { workbookOf } from '../host/small-workbook.ts';
import { ask, columnOf } from './book.ts';
import { MODEL, SAME } from './three-accounts.ts';

const DAY = '2026-02-10';

const ROWS = [
  ['Account ID', 'Account name', 'ARR', 'expansion', 'contract_type', 'strategic', 'Region', 'Mine'],
  ['C1', 'Acme', '45000', ...SAME, 'EMEA', 'call in May'],
  ['C2', 'Globex', '130000', ...SAME, 'EMEA', "'00123"],
  ['C3', 'Initech', '9000', ...SAME, 'EMEA', ''],
  ['C4', 'Umbrella', '60000', ...SAME, 'EMEA', '#N/A'],
  ['C5', 'Hooli', '', ...SAME, '', '1/2'],
];
/** Columns of the person; ours stand behind them. */
export const WIDTH = 8;

const start = (workbook: Workbook): Host => createHost(workbook, { today: DAY, keepsWorld: true });

/** A tab of the person beside the accounts, and a name for some of its cells. */
function bookOfFaults(): Workbook {
  const workbook = workbookOf(ROWS);
  const { id } = workbook.addSheet('Budget');
  ['Quarter', '=Accounts!C2', 'Tierwise'].forEach((text, c) => {
    workbook.setInput(id, 1, c + 1, text);
  });
  workbook.setName('BUDGET', { sheetId: id, row: 1, column: 1, rows: 1, columns: 3 });
  return workbook;
}

const first = () => start(bookOfFaults());

function withModel(): Host {
  const host = first();
  ask(host, 'saveModel', { text: MODEL, basedOn: null, note: 'Kick-off' });
  return host;
}

function scored(): Host {
  const host = withModel();
  ask(host, 'runScoring', { asOf: '2026-02-01' });
  return host;
}

/** Scored once; then one account grew, so that a change waits, and another one came. */
function changed(): Host {
  const host = scored();
  const { workbook } = host;
  workbook.setInput(0, 2, columnOf(workbook, 'ARR'), '250000');
  ['C6', 'Soylent', '70000', ...SAME].forEach((text, c) => {
    workbook.setInput(0, 7, c + 1, text);
  });
  return host;
}

function flagged(): Host {
  const host = changed();
  ask(host, 'runScoring', { asOf: null });
  return host;
}

const withSummary = (host: Host): Host => {
  ask(host, 'runSummary', { asOf: null });
  return host;
};

const OVERRIDE = { key: 'id:C3', action: 'override', segment: 'Enterprise', reason: 'Pilot', day: DAY };
const APPROVAL = { key: 'id:C1', action: 'approve', reason: 'Signed', day: DAY };

export interface Job {
  readonly name: string;
  readonly prepare: (code?: string) => Host;
  /** What the page, the menu or the clock calls. */
  readonly call: string;
  readonly request?: (host: Host) => object;
}

const today = () => ({ asOf: null });
const saving = (name: string) => () => ({
  text: JSON.stringify({ ...JSON.parse(MODEL), name }),
  basedOn: null,
});
const deciding = (decision: object) => () => ({ decisions: [decision] });
const scenario = (host: Host) => ({
  scenarios: [{ name: 'Half', savedAt: '', hash: '', text: '{}' }],
  basedOn: ask(host, 'loadScenarios', {}).value.version,
});

export const SCORINGS: readonly Job[] = [
  { name: 'first scoring', prepare: first, call: 'runScoring', request: today },
  { name: 'first scoring with a saved model', prepare: withModel, call: 'runScoring', request: today },
  { name: 'later scoring', prepare: changed, call: 'runScoring', request: today },
  { name: 'later scoring with a summary', prepare: () => withSummary(changed()), call: 'runScoring', request: today },
];

export const DECISIONS: readonly Job[] = [
  { name: 'approval', prepare: flagged, call: 'decide', request: deciding(APPROVAL) },
  { name: 'override', prepare: flagged, call: 'decide', request: deciding(OVERRIDE) },
  { name: 'undo of a later scoring', prepare: flagged, call: 'undoRun', request: () => ({ run: 2 }) },
  { name: 'undo of the first scoring', prepare: scored, call: 'undoRun', request: () => ({ run: 1 }) },
  { name: 'undo from the menu', prepare: flagged, call: 'undoLastScoring' },
];

export const OTHERS: readonly Job[] = [
  { name: 'first summary', prepare: scored, call: 'runSummary', request: today },
  { name: 'later summary', prepare: () => withSummary(changed()), call: 'runSummary', request: today },
  { name: 'first model', prepare: first, call: 'saveModel', request: saving('First') },
  { name: 'later model', prepare: flagged, call: 'saveModel', request: saving('Second') },
  { name: 'first scenario', prepare: scored, call: 'saveScenarios', request: scenario },
  { name: 'kickoff', prepare: first, call: 'makeKickoff', request: () => ({}) },
  { name: 'switch-on', prepare: first, call: 'useInThisSpreadsheet' },
  { name: 'sample on a tab of its own', prepare: first, call: 'insertSample', request: () => ({ today: DAY }) },
];

/** As the clock starts it, in a build with the schedule. */
export const scheduled = (code: string): Job => ({
  name: 'scheduled scoring',
  prepare: () => createHost(changed().workbook, { today: DAY, code, hasTriggerScope: true, keepsWorld: true }),
  call: 'rescoreOnSchedule',
});
