// A scheduled run at whose calls something fails or ends: nobody is there, and the next one needs no help.
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { bundleServer } from '../../build/bundle-server.ts';
import { act, different, failing, killedAt, leftIn, sayPoints } from './every-call.ts';
import { scheduled } from './fault-book.ts';

const points = { tried: 0, lost: 0 };
afterAll(() => sayPoints('Faults at calls of a scheduled run', points));

it('leaves scores, log and the cells of the person as they were, or all done', async () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const { text } = await bundleServer(root, { version: '9.9.9', commit: '' }, 'main-scheduled.ts');
  const job = scheduled(text);
  const host = job.prepare();
  const clean = host.copy();
  const before = leftIn(clean.workbook);
  let calls = 0;
  act(job, clean, () =>
    clean.watch(() => {
      calls++;
    }),
  );
  const done = leftIn(clean.workbook);
  expect(done.ours).not.toBe(before.ours);
  const problems: unknown[] = [];
  const isWhole = ({ ours, log, runs }: typeof done, other: typeof done) =>
    ours === other.ours && log === other.log && runs === other.runs;
  for (let nth = 1; nth <= calls; nth++) {
    for (const isDone of [false, true]) {
      points.tried++;
      const tried = host.copy();
      failing(job, tried, nth, isDone);
      const left = leftIn(tried.workbook);
      if (left.theirs !== before.theirs || !(isWhole(left, before) || isWhole(left, done)))
        problems.push([nth, isDone]);
      act(job, tried);
      if (!isWhole(leftIn(tried.workbook), done)) problems.push([nth, isDone, 'next time']);
    }
  }
  const killed = killedAt(job, host.copy());
  const all = [...killed.kept, ...killed.lost];
  points.tried += all.length;
  for (const { nth, call, workbook } of different(all)) {
    if (leftIn(workbook).theirs !== before.theirs) problems.push([nth, call]);
    const next = host.copy(workbook.clone());
    act(job, next);
    if (!isWhole(leftIn(next.workbook), done)) problems.push([nth, call, 'next time']);
  }
  points.lost += problems.length;
  expect(problems).toEqual([]);
});
