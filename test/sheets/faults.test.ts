// Every service call may fail, and any may be the last one: a person's cells stay as they were, no half-written score
// stays behind, the log tells of exactly the runs whose scores stand in the sheet, and the next run needs no help.
import { afterAll, describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.ts';
import { ask, fixtureHost } from './book.ts';
import { act, different, failing, type Killed, killedAt, type Left, leftIn, sayPoints } from './every-call.ts';
import { DECISIONS, type Job, OTHERS, SCORINGS } from './fault-book.ts';

const JOBS = [...SCORINGS, ...DECISIONS, ...OTHERS];
const FAULT = 'Service Spreadsheets timed out';

const points = { tried: 0, lost: 0 };
afterAll(() => sayPoints('Faults at service calls', points));

interface Prepared {
  readonly host: Host;
  readonly before: Left;
  readonly done: Left;
  readonly calls: readonly { readonly name: string; readonly isWrite: boolean }[];
}

function prepared(job: Job): Prepared {
  const host = job.prepare();
  const clean = host.copy();
  const before = leftIn(clean.workbook);
  const revisions: number[] = [];
  const names: string[] = [];
  const watch = (_: number, name: string) => {
    revisions.push(clean.workbook.revision);
    names.push(name);
  };
  const { ok, message } = act(job, clean, () => clean.watch(watch));
  expect([message, ok]).toEqual(['', true]);
  revisions.push(clean.workbook.revision);
  const calls = names.map((name, k) => ({ name, isWrite: revisions[k] !== revisions[k + 1] }));
  return { host, before, done: leftIn(clean.workbook), calls };
}

/** What is not as it should be, by its name. */
const unlike = (left: Left, expected: Left, but: readonly (keyof Left)[] = []): string[] =>
  (Object.keys(expected) as (keyof Left)[]).filter((name) => !but.includes(name) && left[name] !== expected[name]);

describe.each(JOBS)('$name', (job) => {
  let made: Prepared | undefined;
  /** Every try is on a copy. */
  const ready = () => {
    made ??= prepared(job);
    return made;
  };

  it('that fails at a call, before or after its work, leaves all as it was or all done, and works the next time', () => {
    const { host, before, done, calls } = ready();
    const problems: unknown[] = [];
    const again = new Set<string>();
    calls.forEach(({ name, isWrite }, k) => {
      // A read that fails after its work is one that fails before it.
      for (const isDone of isWrite ? [false, true] : [false]) {
        const tried = host.copy();
        const { ok, message, warnings } = failing(job, tried, k + 1, isDone);
        const isSaid = !ok || warnings.includes('The summary was not updated, build it again');
        const wrong = unlike(leftIn(tried.workbook), ok ? done : before, isSaid ? ['tabs'] : []);
        if (!ok && !message.includes(FAULT)) wrong.push(message);
        const isNew = different([{ nth: k, call: name, workbook: tried.workbook }], again).length > 0;
        if (!ok && isNew) wrong.push(...healed(job, tried, done));
        if (wrong.length > 0) problems.push([k + 1, name, isDone ? 'done' : 'not done', ...wrong]);
      }
      points.tried += 2;
    });
    points.lost += problems.length;
    expect(problems).toEqual([]);
  });

  it.each(['kept', 'lost'] as const)(
    'killed at a call, with what is not flushed %s, harms nothing and heals by itself',
    (kind) => {
      const { host, before, done } = ready();
      const all = killedAt(job, host.copy())[kind];
      const problems: unknown[] = [];
      for (const state of different(all)) {
        const wrong = afterKill(job, host, state, { before, done });
        if (wrong.length > 0) problems.push([state.nth, state.call, ...wrong]);
      }
      points.tried += all.length;
      points.lost += problems.length;
      expect(problems).toEqual([]);
    },
  );
});

function healed(job: Job, host: Host, done: Left): string[] {
  const { ok, message } = act(job, host);
  return ok ? unlike(leftIn(host.workbook), done).map((name) => `next time: ${name}`) : [`next time: ${message}`];
}

/** Asked for once more they would do something else. */
const isOnce = ({ call }: Job) => /^(undo|decide|insertSample)/.test(call);

type Ends = Pick<Prepared, 'before' | 'done'>;

function afterKill(job: Job, like: Host, { workbook }: Killed, { before, done }: Ends): string[] {
  const left = leftIn(workbook);
  const wrong = unlike(left, before, ['ours', 'log', 'runs', 'tabs']);
  const isLogged = left.log !== before.log || left.runs !== before.runs;
  if (isLogged) wrong.push(...unlike(left, done, ['tabs']).map((name) => `logged, but ${name}`));
  if (isOnce(job) && (isLogged || unlike(left, done).length === 0)) return wrong;
  // Where the killed run is in the log, the next one is one more, and its summary compares with that. Where only its row
  // in the history is there, the summary knows that scores moved, but no longer why.
  const ofMore = [...(isLogged ? ['next time: runs'] : []), ...(job.call === 'runScoring' ? ['next time: tabs'] : [])];
  const next = healed(job, like.copy(workbook.clone()), done).filter((each) => !ofMore.includes(each));
  return [...wrong, ...next];
}

describe('other people', () => {
  it('are waited for and then named', async () => {
    const host = await fixtureHost();
    host.lockedByOther = true;
    expect(() => ask(host, 'runScoring')).toThrow('Somebody else is scoring this spreadsheet right now');
    expect(host.workbook.sheets).toHaveLength(1);
  });
});
