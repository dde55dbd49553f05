// A model that the log knows and the file has no more: no other one takes its place in silence.
import { type ModelVersion, modelVersions } from '../core/log/log.ts';
import { type ParsedModel, parseModel } from '../core/model/parse-model.ts';
import type { Answers, Question } from '../core/panel/calls.ts';
import { answerTo } from './asked.ts';
import { dayReader } from './days.ts';
import { readLog } from './log-tab.ts';
import { modelText, parsedModel } from './model-cell.ts';
import { ownTabs } from './own-tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Stored {
  readonly parsed: ParsedModel;
  /** false: the default preset, or the last saved one that a person brings back. */
  readonly isStored: boolean;
}

/** @throws the question, while nobody said that the last saved model is meant */
export function storedModel(spreadsheet: Spreadsheet, timeZone: string, answers: Answers | undefined): Stored {
  const text = modelText(spreadsheet);
  const problem = problemOf(text);
  if (text !== '' && problem === '') return { parsed: parsedModel(text), isStored: true };
  const last = lastSaved(spreadsheet, timeZone, problem);
  if (!last) return { parsed: parsedModel(text), isStored: false };
  answerTo(questionOf(last, problem), answers);
  return { parsed: last.parsed, isStored: false };
}

/** What the panel shows: the model that a job would ask to bring back, and what it would ask; '' for nothing. */
export function shownModel(spreadsheet: Spreadsheet, timeZone: string): { parsed: ParsedModel; said: string } {
  const text = modelText(spreadsheet);
  const problem = problemOf(text);
  const last = text === '' || problem !== '' ? lastSaved(spreadsheet, timeZone, problem) : null;
  return last ? { parsed: last.parsed, said: questionOf(last, problem).text } : { parsed: parsedModel(text), said: '' };
}

/** Why a text in the cell is no model; '' where it is one, or is blank. */
function problemOf(text: string): string {
  const parsed = text === '' ? null : parseModel(text);
  return parsed && 'problems' in parsed ? parsed.problems.join('. ') : '';
}

interface Saved extends ModelVersion {
  readonly parsed: ParsedModel;
}

/** null: none, or the one in the cell is of a newer add-on, which nothing may replace. */
function lastSaved(spreadsheet: Spreadsheet, timeZone: string, problem: string): Saved | null {
  if (/newer Tierwise/.test(problem)) return null;
  const tab = ownTabs(spreadsheet, ['log']).log;
  const [version] = tab ? modelVersions(readLog(tab, dayReader(timeZone)).lines) : [];
  const parsed = version && parseModel(version.text);
  return version && parsed && 'hash' in parsed ? { ...version, parsed } : null;
}

const GONE = 'The model of this file is gone: its cell TIERWISE_MODEL is empty, or its name or its tab was deleted';

function questionOf({ at, note, parsed }: Saved, problem: string): Question {
  const about = note === '' ? '' : ` (${note})`;
  const name = parsed.document.name ? `"${parsed.document.name}"` : 'the model';
  return {
    id: 'modelLost',
    text: `${problem === '' ? GONE : `The model in the cell TIERWISE_MODEL cannot be used. ${problem}`}. The last one that was saved is ${name} of ${at}${about}. Score accounts to bring it back, or save another one on the Model view`,
    answers: [{ id: 'restore', title: 'Bring the last saved model back' }],
  };
}
