// google.script.run: one plain object in, a JSON string out, because a Date or an error object would arrive as null.

import { FIELD_HELP } from '../core/model/fields.ts';
import type { Calls, Reply } from '../core/panel/calls.ts';
import { Asked } from './asked.ts';
import { buildSql } from './build-sql.ts';
import { decide } from './decide.ts';
import { sentenceOf } from './error-sentence.ts';
import { insertSample } from './insert-sample.ts';
import { makeKickoff, readKickoff } from './kickoff.ts';
import { loadPanel } from './load-panel.ts';
import { loadReview } from './load-review.ts';
import { lookAt } from './look-at.ts';
import { makeHandout } from './make-handout.ts';
import { backtest, comparePresets, lintModel, periodStart, suggestCuts, tryGrace, tuneWeights } from './modelling.ts';
import { offerColumn } from './offer-column.ts';
import { readColumns } from './read-columns.ts';
import { readReport, readStory } from './read-report.ts';
import { rollUpOrders } from './roll-up.ts';
import { planScoring, runScoring } from './run-scoring.ts';
import { runSummary } from './run-summary.ts';
import { saveModel } from './save-model.ts';
import { loadScenarios, saveScenarios } from './scenarios.ts';
import { openTab, readSelection, selectAccount } from './select-account.ts';
import { undoRun } from './undo-run.ts';
import { actFor } from './who.ts';

type JsonCall = (request: never) => string;

function asJson<Request, Value>(call: (request: Request) => Value): (request: Request) => string {
  return (request) => {
    actFor(request);
    return JSON.stringify(replyOf(() => call(request)));
  };
}

function replyOf<Value>(work: () => Value): Reply<Value> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    const said = { ok: false, message: sentenceOf(error) } as const;
    return error instanceof Asked ? { ...said, question: error.question } : said;
  }
}

const implementation: Calls = {
  loadPanel,
  saveModel,
  planScoring,
  runScoring,
  runSummary,
  makeHandout,
  makeKickoff,
  readKickoff,
  readReport,
  readColumns,
  buildSql,
  fieldHelp: () => FIELD_HELP,
  insertSample,
  openTab,
  selectAccount,
  readStory,
  readSelection,
  offerColumn,
  loadScenarios,
  saveScenarios,
  loadReview,
  decide,
  undoRun,
  lookAt,
  lintModel,
  suggestCuts,
  comparePresets,
  periodStart,
  backtest,
  tuneWeights,
  tryGrace,
  rollUpOrders,
};

export const calls = Object.fromEntries(
  Object.entries(implementation).map(([name, call]) => [name, asJson(call as (request: never) => unknown)]),
) as Record<keyof Calls, JsonCall>;
