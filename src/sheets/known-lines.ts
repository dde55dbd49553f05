// Before a run: are accounts that it knew under other keys now? A person says so once.
import {
  listOf,
  type OtherNames,
  otherNames,
  ownListLine,
  rekeyedLines,
  type Vanished,
  vanishedAccounts,
} from '../core/log/known-accounts.ts';
import { type LogLine, nextRun, type Stamp } from '../core/log/log.ts';
import type { Answers, Question } from '../core/panel/calls.ts';
import { answerTo } from './asked.ts';
import { lastStandingRun, readRun } from './history-tab.ts';
import { type Book, OWN_LIST } from './read-book.ts';

/** @throws the question, while nobody answered it */
export function knownLines(book: Book, stamp: Omit<Stamp, 'run'>, answers: Answers | undefined): LogLine[] {
  const { sheet, states, log, tabs, snapshot, today } = book;
  if (sheet.accounts.list && !listOf(log.lines, snapshot.sheetId)) {
    return [ownListLine({ ...stamp, run: nextRun(log.lines) }, today, snapshot.sheetId)];
  }
  // The history is asked only where many seem to be gone.
  if (!vanishedAccounts(sheet.accounts, states, null)) return renamedLines(book, stamp, answers);
  const last = readRun(tabs.history, lastStandingRun(log.lines));
  // The run before was of another sheet: that its accounts are not here says nothing.
  if (last && last.sheet !== snapshot.sheetId) return [];
  const vanished = vanishedAccounts(sheet.accounts, states, last);
  if (!vanished) return [];
  const answer = answerTo(questionOf(vanished), answers);
  return answer === 'same' ? rekeyedLines({ ...stamp, run: nextRun(log.lines) }, today, vanished.renamed) : [];
}

/** Where the same keys bear other names: one log keeps the segments of a file by key, and another list has its own. */
function renamedLines({ sheet, states, log, today }: Book, stamp: Omit<Stamp, 'run'>, answers: Answers | undefined) {
  const other = otherNames(sheet.accounts, log.lines, states);
  if (!other) return [];
  answerTo(nameQuestion(other), answers);
  return rekeyedLines({ ...stamp, run: nextRun(log.lines) }, today, other.differ);
}

const SHOWN = 3;

function nameQuestion({ known, differ }: OtherNames): Question {
  const shown = differ.slice(0, SHOWN).map(({ account }) => `"${account}"`);
  return {
    id: 'otherNames',
    text: `${differ.length} of ${known} accounts that the log knows have other names here (${shown.join(', ')}${differ.length > SHOWN ? ', …' : ''}): is this the same list? One log keeps the segments of a file by id, so another list with the same ids would get theirs, unless it is kept apart`,
    answers: [
      { id: 'same', title: 'Same accounts: keep what is committed' },
      { id: OWN_LIST, title: 'Another list: keep it apart from the first' },
    ],
  };
}

function questionOf({ known, gone, renamed }: Vanished): Question {
  const others = `${renamed.length} new ones have the same names: did the id column change?`;
  const text = `${gone} of ${known} known accounts are gone; ${renamed.length > 0 ? others : 'is this the whole sheet?'}`;
  const same = { id: 'same', title: `Same accounts: keep what is committed` };
  const other = { id: 'new', title: 'Really other accounts' };
  return { id: 'accountsGone', text, answers: renamed.length > 0 ? [same, other] : [other] };
}
