// google.script.run: one plain object in, a JSON string out, because a Date or an error object would arrive as null.
import { FIELD_HELP } from '../core/input/field-help.ts';
import type { Calls, Reply } from '../core/job/calls.ts';
import { sentenceOf } from './error-sentence.ts';
import { insertSample } from './insert-sample.ts';
import { loadPanel } from './load-panel.ts';
import { saveModel } from './model-cell.ts';
import { readReport } from './read-report.ts';
import { planScoring, runScoring } from './run-scoring.ts';
import { runSummary } from './run-summary.ts';
import { loadScenarios, saveScenarios } from './scenarios.ts';
import { readSelection, selectAccount } from './select-account.ts';

const implementation: Calls = {
  loadPanel,
  saveModel,
  planScoring,
  runScoring,
  runSummary,
  readReport,
  fieldHelp: () => FIELD_HELP,
  insertSample,
  selectAccount,
  readSelection,
  loadScenarios,
  saveScenarios,
};

type JsonCall = (request: never) => string;

function asJson<Request, Value>(call: (request: Request) => Value): (request: Request) => string {
  return (request) => JSON.stringify(replyOf(() => call(request)));
}

function replyOf<Value>(work: () => Value): Reply<Value> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, message: sentenceOf(error) };
  }
}

export const calls: Record<keyof Calls, JsonCall> = {
  loadPanel: asJson(implementation.loadPanel),
  saveModel: asJson(implementation.saveModel),
  planScoring: asJson(implementation.planScoring),
  runScoring: asJson(implementation.runScoring),
  runSummary: asJson(implementation.runSummary),
  readReport: asJson(implementation.readReport),
  fieldHelp: asJson(implementation.fieldHelp),
  insertSample: asJson(implementation.insertSample),
  selectAccount: asJson(implementation.selectAccount),
  readSelection: asJson(implementation.readSelection),
  loadScenarios: asJson(implementation.loadScenarios),
  saveScenarios: asJson(implementation.saveScenarios),
};
