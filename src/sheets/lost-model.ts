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
  if (text !== '') return { parsed: parsedModel(text), isStored: true };
  const last = lastSaved(spreadsheet, timeZone);
  if (!last) return { parsed: parsedModel(''), isStored: false };
  answerTo(questionOf(last), answers);
  return { parsed: last.parsed, isStored: false };
}

/** What the panel shows: the model that a job would ask to bring back. */
export function shownModel(spreadsheet: Spreadsheet, timeZone: string): ParsedModel {
  const text = modelText(spreadsheet);
  return text === '' ? (lastSaved(spreadsheet, timeZone)?.parsed ?? parsedModel('')) : parsedModel(text);
}

interface Saved extends ModelVersion {
  readonly parsed: ParsedModel;
}

function lastSaved(spreadsheet: Spreadsheet, timeZone: string): Saved | null {
  const tab = ownTabs(spreadsheet, ['log']).log;
  const [version] = tab ? modelVersions(readLog(tab, dayReader(timeZone)).lines) : [];
  const parsed = version && parseModel(version.text);
  return version && parsed && 'hash' in parsed ? { ...version, parsed } : null;
}

function questionOf({ at, note, parsed }: Saved): Question {
  const about = note === '' ? '' : ` (${note})`;
  const name = parsed.document.name ? `"${parsed.document.name}"` : 'the model';
  return {
    id: 'modelLost',
    text: `The model of this file is gone: its cell TIERWISE_MODEL is empty, or its name or its tab was deleted. The last one that was saved is ${name} of ${at}${about}. Score accounts to bring it back, or save another one on the Model view`,
    answers: [{ id: 'restore', title: 'Bring the last saved model back' }],
  };
}
