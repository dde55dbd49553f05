// What the log says of a model that takes the place of another one: the version, renamed labels, another source.
import {
  type LogLine,
  lastRun,
  lastSource,
  modelSavedLine,
  modelVersions,
  SOURCE_NAMES,
  type Stamp,
  sourceChangedLine,
} from '../core/log/log.ts';
import { modelWords } from '../core/log/model-words.ts';
import { renamedLines } from '../core/log/renamed.ts';
import { replay } from '../core/log/replay.ts';
import type { Model, Source } from '../core/model/model.ts';
import { type ParsedModel, parseModel } from '../core/model/parse-model.ts';
import type { Answers, Question } from '../core/panel/calls.ts';
import { answerTo } from './asked.ts';
import type { Book } from './read-book.ts';

export interface NewModel {
  readonly stamp: Omit<Stamp, 'run'>;
  /** `yyyy-MM-dd` */
  readonly day: string;
  readonly note: string;
  readonly parsed: ParsedModel;
  /** null: there was none, or it was not readable. */
  readonly before: Model | null;
  readonly answers: Answers | undefined;
}

/** @throws the question, when committed segments would no longer hold and nobody said that they may */
export function newModelLines(
  log: readonly LogLine[],
  { stamp, day, note, parsed, before, answers }: NewModel,
): LogLine[] {
  const stamped = { ...stamp, run: lastRun(log) };
  const source = lastSource(log);
  const { segmentBy = source } = parsed.model;
  const lines = [modelSavedLine(stamp, log, parsed.document, note, modelWords(before, parsed.model))];
  if (source === undefined || segmentBy === undefined) return lines;
  if (before) lines.push(...renamedLines(stamped, before, parsed.model));
  if (segmentBy === source) return lines;
  askIfHeld(log, source, segmentBy, answers);
  return [...lines, sourceChangedLine(stamped, source, segmentBy, day, note)];
}

function askIfHeld(log: readonly LogLine[], from: Source, to: Source, answers: Answers | undefined): void {
  const states = [...replay(log, from).values()];
  const committed = states.filter((state) => state.committed !== '').length;
  const overrides = states.filter(({ override }) => override).length;
  if (committed + overrides > 0) answerTo(questionOf(committed, overrides, from, to), answers);
}

function questionOf(committed: number, overrides: number, from: Source, to: Source): Question {
  const held = `${committed} segments are committed and ${overrides} overridden by ${SOURCE_NAMES[from]}`;
  const then = 'they hold no longer: the next scoring commits all accounts anew, the old lines stay in the log';
  return {
    id: 'sourceChange',
    text: `${held}. By ${SOURCE_NAMES[to]} ${then}`,
    answers: [{ id: 'change', title: `Segment by ${SOURCE_NAMES[to]}` }],
  };
}

const BY_HAND = 'Edited in the model cell';
const BROUGHT_BACK = 'Brought back: the file had it no more';

/** In a run: of a model that it stores first, or that somebody edited in its cell. */
export function modelLines(book: Book, stamp: NewModel['stamp'], answers: Answers | undefined): LogLine[] {
  const { parsed, model, log, isStored, today } = book;
  const [version] = modelVersions(log.lines);
  const last = version ? parseModel(version.text) : null;
  const before = last && 'hash' in last ? last : null;
  if (isStored && (!before || before.hash === parsed.hash)) return [];
  const isBack = !isStored && before?.hash === parsed.hash;
  const note = isStored ? BY_HAND : isBack ? BROUGHT_BACK : firstNote(model);
  return newModelLines(log.lines, { stamp, day: today, note, parsed, before: before?.model ?? null, answers });
}

function firstNote({ segmentBy }: Model): string {
  return segmentBy ? `First scoring: the segment is the ${SOURCE_NAMES[segmentBy]}` : 'Model of the first scoring';
}
