import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as theDraft from '../../sidebar/draft.ts';
import { run as lastRun } from '../../sidebar/reading.ts';
import { decide, loadReview, mark, markAll, marked, review, reviewing, undoRun } from '../../sidebar/review.ts';
import type { QueueItem } from '../../src/core/log/queue.ts';
import { fixturePanel } from './panel.ts';

const item = (key: string): QueueItem => ({
  key,
  account: key,
  from: 'Tier 2',
  to: 'Tier 1',
  since: '2026-06-01',
  arr: 1,
  status: 'Flagged for review',
  until: '',
  reason: '',
});
let queue: QueueItem[] = [];
let sent: [name: string, request: unknown][] = [];
let refusal = '';

/** Answers as the add-on does: what was decided leaves the queue. */
function answer(name: string, request: { decisions?: { key: string }[] }): unknown {
  sent.push([name, request]);
  if (name === 'loadPanel') return fixturePanel();
  if (name === 'decide') {
    if (refusal) throw new Error(refusal);
    queue = queue.filter(({ key }) => !request.decisions?.some((one) => one.key === key));
    return { message: 'Approved 1' };
  }
  return { queue, transitions: [], overrides: [], lines: [], versions: [], runs: [], work: {} };
}

beforeEach(() => {
  queue = [item('id:A1'), item('id:A2')];
  sent = [];
  refusal = '';
  marked.value = [];
  reviewing.value = { state: 'idle' };
  const runner = (success: (reply: string) => void): object =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return runner;
          if (name === 'withFailureHandler') return () => runner(success);
          return (request: object) => {
            try {
              success(JSON.stringify({ ok: true, value: answer(String(name), request) }));
            } catch (error) {
              success(JSON.stringify({ ok: false, message: (error as Error).message }));
            }
          };
        },
      },
    );
  vi.stubGlobal('google', { script: { run: runner(() => undefined) } });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frame());
  theDraft.showPanel(fixturePanel());
  return () => vi.unstubAllGlobals();
});

describe('the review', () => {
  it('is read for the sheet of the panel', async () => {
    await loadReview();
    expect(sent).toEqual([['loadReview', { sheetId: 7 }]]);
    expect(review.value?.queue.map(({ key }) => key)).toEqual(['id:A1', 'id:A2']);
    expect(reviewing.value).toEqual({ state: 'idle' });
  });

  it('is read again after a decision, with the accounts, and what left the queue is no longer marked', async () => {
    await loadReview();
    markAll(['id:A1', 'id:A2']);
    await decide([{ key: 'id:A1', action: 'approve', reason: '', day: '2026-06-30' }]);
    expect(sent.map(([name]) => name)).toEqual(['loadReview', 'decide', 'loadPanel', 'loadReview']);
    expect([marked.value, reviewing.value]).toEqual([['id:A2'], { state: 'done', message: 'Approved 1' }]);
  });

  it('keeps its marks when a decision is refused, and says why', async () => {
    await loadReview();
    mark('id:A1');
    refusal = 'A1: a rejection needs a reason';
    await decide([{ key: 'id:A1', action: 'reject', reason: '', day: '2026-06-30' }]);
    expect([marked.value, reviewing.value]).toEqual([['id:A1'], { state: 'failed', message: refusal }]);
  });

  it('marks all or none', () => {
    mark('id:A1');
    markAll(['id:A1', 'id:A2']);
    expect(marked.value).toEqual(['id:A1', 'id:A2']);
    markAll(['id:A1', 'id:A2']);
    expect(marked.value).toEqual([]);
  });
});

it('an undone run takes its success with it', async () => {
  review.value = null;
  lastRun.value = { state: 'done', message: 'Scored 24 active accounts', warnings: [] };
  await undoRun(1);
  expect(lastRun.value).toEqual({ state: 'idle' });
});
