import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as theDraft from '../../sidebar/draft.ts';
import * as theOutcome from '../../sidebar/outcome.ts';
import * as theColumns from '../../sidebar/own-columns.ts';
import * as theReading from '../../sidebar/reading.ts';
import * as theRubrics from '../../sidebar/rubrics.ts';
import { parseDocument } from '../../src/core/model/parse-model.ts';
import { columnOffer } from '../../src/core/panel/columns.ts';
import { notationOf } from '../../src/core/read/number.ts';
import { fixturePanel } from './panel.ts';

let frames: (() => void)[] = [];

function nextFrame(): void {
  const asked = frames;
  frames = [];
  for (const frame of asked) frame();
}

const counts = () => theOutcome.outcome.value?.overview.segments?.computed.map(({ accounts }) => accounts);

/** The add-on answers with 24 numbers, 1 to 24 by row. */
function answerColumns(): void {
  const run = {
    withSuccessHandler: (done: (reply: string) => void) => ({
      withFailureHandler: () => ({
        offerColumn: ({ kind }: { kind: 'number' | null }) => {
          const cells = Array.from({ length: 24 }, (_, i) => i + 1);
          const value = columnOffer(cells, notationOf('en_US'), kind, 46_203);
          done(JSON.stringify({ ok: true, value }));
        },
      }),
    }),
  };
  vi.stubGlobal('google', { script: { run } });
}

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  theReading.panel.value = null;
  theReading.saved.value = { document: {}, hash: 'none' };
  theDraft.draft.value = {};
  theColumns.columnNotice.value = '';
  theDraft.showPanel(fixturePanel());
  const stop = theColumns.readOwnColumns();
  return () => {
    stop();
    nextFrame();
    vi.unstubAllGlobals();
  };
});

describe('the criteria of a score', () => {
  it('weigh what the person says: the tiers follow, and undo takes it back', () => {
    expect(counts()).toEqual([5, 12, 3, 3]);
    theColumns.change('value', 0, { weight: 9 });
    nextFrame();
    expect(theDraft.draft.value.rubrics?.value?.criteria[0]).toEqual({ field: 'arr', weight: 9 });
    expect(theOutcome.outcome.value?.model.rubrics.value[0]?.weight).toBe(9);
    theDraft.undo();
    nextFrame();
    expect(theDraft.draft.value.rubrics).toBeUndefined();
    expect(counts()).toEqual([5, 12, 3, 3]);
  });

  it('stay in the list when they are off, and writing what the preset says is no change', () => {
    theColumns.change('firmographic', 1, { off: true });
    expect(theDraft.draftModel.value.rubrics.firmographic.map(({ isOff }) => isOff)).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(theRubrics.atPresetRubric.value.firmographic).toBe(false);
    theColumns.change('firmographic', 1, { off: false });
    expect(theRubrics.atPresetRubric.value.firmographic).toBe(true);
    theRubrics.resetRubric('firmographic');
    expect(theDraft.draft.value.rubrics).toBeUndefined();
  });

  it('refuse what the model would: the sentence stands beside the control and nothing changes', () => {
    theColumns.change('value', 0, { weight: 0 });
    expect(theColumns.columnNotice.value).toBe(
      'The weight of "ARR" is 0, must be above 0: to leave it out, switch it off.',
    );
    expect(theDraft.draft.value.rubrics).toBeUndefined();
  });

  it('take in any column, with bands that part it into fifths', async () => {
    answerColumns();
    await theColumns.addColumn('value', 'Open deals (USD)');
    nextFrame();
    expect(theDraft.draft.value.rubrics?.value?.criteria[4]).toEqual({
      id: 'own_open_deals_usd',
      title: 'Open deals (USD)',
      column: 'Open deals (USD)',
      kind: 'number',
      bands: {
        cuts: [
          [20, '>=', 5],
          [15, '>=', 4],
          [10, '>=', 3],
          [5, '>=', 2],
        ],
        floor: 1,
      },
    });
    expect(parseDocument(theDraft.draft.value)).not.toHaveProperty('problems');
    const [dimension] = [theOutcome.outcome.value?.scores.dimensions.value];
    expect(dimension?.byCriterion.map(({ criterion }) => criterion.id)).toContain('own_open_deals_usd');
    theRubrics.removeCriterion('value', 4);
    expect(theDraft.draftModel.value.rubrics.value).toHaveLength(4);
  });

  it('are eight at most', async () => {
    answerColumns();
    for (let k = 0; k < 4; k++) await theColumns.addColumn('value', `Column ${k}`);
    await theColumns.addColumn('value', 'One more');
    expect(theDraft.draftModel.value.rubrics.value).toHaveLength(8);
    expect(theColumns.columnNotice.value).toBe(
      'There are 8 criteria already, and no score has more: remove one first.',
    );
  });

  it('get an id that is free and that the model takes', () => {
    expect(theRubrics.idFor('ARR')).toBe('own_arr');
    expect(theRubrics.idFor('業種')).toBe('own_column');
  });
});
