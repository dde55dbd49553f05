// What the buttons do: read the sheet, save the draft, score, build the summary.
import { effect } from '@preact/signals';
import type { Field } from '../src/core/model/fields.ts';
import type { ModelDocument } from '../src/core/model/model.ts';
import type { Answers, Question, RunRequest, ScoringPlan } from '../src/core/panel/calls.ts';
import { asOf, basedOn, differs, draft, markSaved, readsOtherwise, showPanel, takeReading, travels } from './draft.ts';
import { quantity } from './format.ts';
import { chosenOutcome, past } from './modelling.ts';
import { planSentence } from './plan-sentence.ts';
import {
  accounts,
  type Failure,
  formats,
  type Job,
  panel,
  type Run,
  reading,
  run,
  saved,
  today,
  torn,
} from './reading.ts';
import { isSaid, isSourceConfirmed } from './segment-source.ts';
import { type CallError, call } from './server.ts';
import { markWritten } from './stale.ts';

/** Reads the sheet: the same one as before, or the open one when that had no accounts or could not be read. */
export async function load(): Promise<void> {
  const current = panel.peek();
  const isSame = current?.table && reading.peek().state === 'done';
  reading.value = { state: 'busy' };
  try {
    showPanel(await call('loadPanel', isSame ? { sheetId: current.sheetId } : {}));
  } catch (error) {
    reading.value = { state: 'failed', ...failureOf(error) };
  }
}

/** Stores which column a field is read from; null: from none. */
export function chooseColumn(field: Field, header: string | null): Promise<void> {
  return storeReading({ mapping: { ...saved.peek().document.mapping, [field]: header } });
}

/** Stores how the sheet is read and reads it again; other edits stay a draft. */
export async function storeReading(change: ModelDocument): Promise<void> {
  reading.value = { state: 'busy' };
  try {
    const { document, hash } = saved.peek();
    const chosen = { ...document, ...change };
    const stored = await call('saveModel', { text: JSON.stringify(chosen), basedOn: hash });
    takeReading(change, chosen, stored.hash);
    await load();
  } catch (error) {
    reading.value = { state: 'failed', ...failureOf(error) };
  }
}

/** Settings that are stored as soon as they are chosen: the sheet is read anew with them. */
const STORED_AT_ONCE = ['mapping', 'readAs', 'statuses', 'currencies'] as const;

function readingOf(document: ModelDocument): ModelDocument {
  return Object.fromEntries(STORED_AT_ONCE.map((name) => [name, document[name]]));
}

/** A step back over an answer takes it back in the file too. */
export function followSteps(): () => void {
  return effect(() => {
    if (travels.value > 0) void storeBack();
  });
}

async function storeBack(): Promise<void> {
  const isSame = () => JSON.stringify(readingOf(draft.peek())) === JSON.stringify(readingOf(saved.peek().document));
  if (reading.peek().state === 'busy' || isSame()) return;
  reading.value = { state: 'busy' };
  try {
    const { document, hash } = saved.peek();
    const chosen = { ...document, ...readingOf(draft.peek()) };
    markSaved(chosen, (await call('saveModel', { text: JSON.stringify(chosen), basedOn: hash })).hash);
    await load();
    await storeBack();
  } catch (error) {
    reading.value = { state: 'failed', ...failureOf(error) };
  }
}

export function takeSample(): Promise<void> {
  return takeTab(() => call('insertSample', { today: today.peek() }));
}

/** The orders of the open tab become a tab of accounts. */
export function rollUp(): Promise<void> {
  const { sheetId = 0 } = panel.peek() ?? {};
  return takeTab(() => call('rollUpOrders', { sheetId, today: today.peek() }));
}

/** The panel shows another tab from now on. */
export function switchTab(sheetId: number): Promise<void> {
  return takeTab(async () => ({ sheetId }));
}

async function takeTab(make: () => Promise<{ readonly sheetId: number }>): Promise<void> {
  reading.value = { state: 'busy' };
  try {
    const { sheetId } = await make();
    showPanel(await call('loadPanel', { sheetId }));
  } catch (error) {
    reading.value = { state: 'failed', ...failureOf(error) };
  }
}

const JOBS: Readonly<Record<Job, (request: RunRequest) => Promise<Run>>> = {
  score: (request) => score(request),
  summary: (request) => buildSummary(request),
  handout: async (request) => {
    run.value = { state: 'busy', message: 'Making the handout…' };
    const { message } = await call('makeHandout', { ...request, ...(past.answer.peek() && chosenOutcome()) });
    return { state: 'done', message, warnings: [] };
  },
};

/** Runs a job on the draft, which is saved first: the sheet scores with the saved model. */
export async function start(job: Job): Promise<void> {
  const { sheetId } = panel.peek() ?? {};
  if (run.peek().state === 'busy' || sheetId === undefined) return;
  try {
    if (job === 'score' && !isAgreed()) {
      const plan = await planOf({ asOf: asOf.peek(), sheetId });
      if (plan.isNew) {
        run.value = { state: 'planned', message: planSentence(plan, formats.peek().count) };
        return;
      }
    }
    // The first scoring stores the source that it used: what holds is read again.
    const isReadAnew = readsOtherwise.peek() || (job === 'score' && !isSaid.peek());
    await saveDraft();
    run.value = await JOBS[job]({ asOf: asOf.peek(), sheetId });
    if (isReadAnew) await load();
    answers = {};
  } catch (error) {
    const { question } = error as Partial<CallError>;
    run.value = question ? { state: 'asked', job, question } : { state: 'failed', job, ...failureOf(error) };
  }
}

/** What the person answered in the job that is under way. */
let answers: Answers = {};

export async function answer(job: Job, question: Question, id: string): Promise<void> {
  answers = { ...answers, [question.id]: id };
  await start(job);
}

function failureOf(error: unknown): Failure {
  const { message, details = '' } = error as Partial<CallError> & Error;
  return { message, details };
}

/** The person has seen where the scores go and wants them there. */
export async function write(): Promise<void> {
  agreed = agreement();
  await start('score');
}

export function cancel(): void {
  answers = {};
  run.value = { state: 'idle' };
}

/** What the person agreed to: a sheet and a choice of columns; both may change while the panel is open. */
let agreed = '';

function agreement(): string {
  return JSON.stringify([panel.peek()?.sheetId, draft.peek().columns]);
}

function isAgreed(): boolean {
  return agreed === agreement();
}

function planOf(request: RunRequest): Promise<ScoringPlan> {
  run.value = { state: 'busy', message: 'Looking where the scores go…' };
  return call('planScoring', { ...request, answers, text: JSON.stringify(draft.peek()) });
}

async function saveDraft(): Promise<void> {
  if (!differs.peek()) return;
  run.value = { state: 'busy', message: 'Saving the model…' };
  // The person may go on editing while this is under way.
  const document = draft.peek();
  const text = JSON.stringify(document);
  try {
    const { hash } = await call('saveModel', {
      text,
      basedOn: basedOn.peek(),
      answers: isSourceConfirmed() ? { sourceChange: 'change', ...answers } : answers,
    });
    markSaved(document, hash);
  } catch (error) {
    // Somebody may have saved meanwhile: with that version here, the person is asked which one goes on.
    if (!(error as Partial<CallError>).question) await load();
    throw error;
  }
}

async function score(request: RunRequest): Promise<Run> {
  const count = formats.peek().count(accounts.peek()?.count ?? 0);
  run.value = { state: 'busy', message: `Scoring ${quantity(count, 'account')}…` };
  const { message, hasSummary, warnings } = await call('runScoring', { ...request, answers });
  agreed = agreement();
  markWritten();
  torn.value = '';
  return { state: 'done', message: hasSummary ? message : `${message}. ${NO_TABS}`, warnings };
}

/** Tabs are made when somebody asks for them; from then on each scoring writes them anew. */
const NO_TABS = 'Whom to call this week stands under Accounts; "Build summary" makes tabs of it';

async function buildSummary(request: RunRequest): Promise<Run> {
  run.value = { state: 'busy', message: 'Building the summary…' };
  const { message, checks } = await call('runSummary', request);
  const open = checks.filter(({ isFine }) => !isFine);
  return {
    state: 'done',
    message,
    warnings: open.map(({ name, value, verdict, action }) => `${name}: ${value}, ${verdict}. ${action}`),
  };
}
