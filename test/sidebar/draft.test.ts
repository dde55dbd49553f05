import { beforeEach, describe, expect, it, vi } from 'vitest';
import { moveCut } from '../../sidebar/cuts.ts';
import * as theDraft from '../../sidebar/draft.ts';
import * as theOutcome from '../../sidebar/outcome.ts';
import * as theReading from '../../sidebar/reading.ts';
import { type Overview, overviewOf } from '../../src/core/checks/overview.ts';
import type { ModelDocument } from '../../src/core/model/model.ts';
import { parseModel } from '../../src/core/model/parse-model.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { parseIsoDay } from '../../src/core/read/date.ts';
import { scoreAccounts } from '../../src/core/systems/score.ts';
import { fixtureAccounts, fixturePanel, TODAY } from './panel.ts';

let frames: (() => void)[] = [];

function nextFrame(): void {
  const asked = frames;
  frames = [];
  for (const frame of asked) frame();
}

/** What core says of the sheet itself. */
function coreOverview(document: ModelDocument): Overview {
  const [model, accounts] = [resolveModel(document), fixtureAccounts()];
  return overviewOf(model, accounts, scoreAccounts(model, accounts, parseIsoDay(TODAY) ?? 0));
}

const shownCounts = () => theOutcome.outcome.value?.overview.segments?.computed.map(({ accounts }) => accounts);

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  theDraft.discardDraft();
  theReading.panel.value = null;
  theDraft.asOf.value = '';
  theReading.saved.value = { document: {}, hash: 'none' };
  theDraft.draft.value = {};
  theDraft.showPanel(fixturePanel());
  return () => {
    nextFrame();
    vi.unstubAllGlobals();
  };
});

describe('outcome', () => {
  it('is what core says about the saved model when a panel is shown', () => {
    expect(theOutcome.outcome.value?.overview).toEqual(coreOverview({}));
    expect(shownCounts()).toEqual([5, 12, 3, 3]);
    expect(theOutcome.savedOutcome.value).toBeNull();
  });

  it('follows a weight on the next frame, as core says', () => {
    theDraft.moveWeight('value', 60);
    expect(shownCounts()).toEqual([5, 12, 3, 3]);
    nextFrame();
    const weights = { firmographic: 0.15, behavioral: 0.25, value: 0.6 };
    expect(theDraft.draftModel.value.weights).toEqual(weights);
    expect(theOutcome.outcome.value?.overview).toEqual(coreOverview({ weights }));
    expect(shownCounts()).toEqual([3, 14, 3, 3]);
  });

  it('computes once a frame, however often the slider moves', () => {
    for (let percent = 36; percent < 60; percent++) theDraft.moveWeight('value', percent);
    expect(frames).toHaveLength(1);
  });

  it('compares a draft with the saved model', () => {
    theDraft.moveWeight('value', 60);
    nextFrame();
    const compared = theOutcome.savedOutcome.value;
    expect(compared?.overview).toEqual(coreOverview({}));
    theDraft.moveWeight('value', 70);
    nextFrame();
    // It has not moved: it is not scored again.
    expect(theOutcome.savedOutcome.value).toBe(compared);
    expect(theOutcome.storedOutcome.value?.overview).toEqual(compared?.overview);
  });

  it('reconciles: tiers and Unsegmented are all active accounts and their ARR', () => {
    theDraft.moveWeight('firmographic', 90);
    nextFrame();
    const { overview } = theOutcome.outcome.value ?? {};
    const tallies = overview?.segments?.computed ?? [];
    expect(tallies.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(overview?.active);
    expect(tallies.reduce((sum, { arr }) => sum + arr, 0)).toBeCloseTo(overview?.arr?.total ?? Number.NaN, 2);
  });

  it('rests where the last move left it: exactly what core says, and the same outcome from then on', () => {
    vi.useFakeTimers();
    const before = theOutcome.rested.value;
    const seen = structuredClone(before?.scores.segments);
    for (const percent of [36, 48, 60]) {
      theDraft.moveWeight('value', percent);
      nextFrame();
      expect(theOutcome.rested.value).toBe(before);
    }
    vi.runAllTimers();
    vi.useRealTimers();
    const rested = theOutcome.rested.value;
    expect(rested).toBe(theOutcome.outcome.value);
    expect(rested?.overview).toEqual(coreOverview({ weights: theDraft.draftModel.value.weights }));
    expect(before?.scores.segments).toEqual(seen);
    const kept = structuredClone(rested?.scores.segments);
    theDraft.moveWeight('value', 90);
    nextFrame();
    expect(theOutcome.outcome.value?.scores.segments).not.toEqual(kept);
    expect(rested?.scores.segments).toEqual(kept);
  });

  it('follows the as-of date', () => {
    theDraft.setAsOf('2026-12-31');
    nextFrame();
    expect(theOutcome.outcome.value?.scores.asOf).toBe(parseIsoDay('2026-12-31'));
  });
});

describe('draft', () => {
  it('gives the other weights back when a slider returns', () => {
    for (const percent of [100, 0, 35]) theDraft.moveWeight('value', percent);
    expect(theDraft.draftModel.value.weights).toEqual({ firmographic: 0.25, behavioral: 0.4, value: 0.35 });
    expect(theDraft.differs.value).toBe(false);
    expect(theDraft.atPreset.value.weights).toBe(true);
  });

  it('is back at the saved model when a cut returns', () => {
    const move = (at: number) =>
      theDraft.edit({ tiers: moveCut(theDraft.draftModel.value.segmentScales.composite.bands, 0, at).bands });
    move(3.6);
    expect(theDraft.differs.value).toBe(true);
    expect(theDraft.atPreset.value).toMatchObject({ weights: true, tiers: false });
    move(4);
    expect(theDraft.differs.value).toBe(false);
    expect(theDraft.atPreset.value.tiers).toBe(true);
  });

  it('is a document that the server takes', () => {
    theDraft.moveWeight('value', 61);
    theDraft.edit({ tiers: moveCut(theDraft.draftModel.value.segmentScales.composite.bands, 1, 3.05).bands });
    const parsed = parseModel(JSON.stringify(theDraft.draft.value));
    const cuts = [
      [4, '>=', 'Tier 1'],
      [3.05, '>=', 'Tier 2'],
    ];
    expect(parsed).toMatchObject({
      model: { weights: { value: 0.61 }, segmentScales: { composite: { bands: { cuts } } } },
    });
  });

  it('can be discarded and reset', () => {
    theDraft.showPanel(fixturePanel('{"name":"Ours","weights":{"firmographic":20,"behavioral":20,"value":60}}'));
    theDraft.moveWeight('value', 10);
    theDraft.discardDraft();
    expect(theDraft.draftModel.value.weights.value).toBe(0.6);
    theDraft.reset('weights');
    expect(theDraft.draftModel.value).toMatchObject({ name: 'Ours', weights: { value: 0.35 } });
    expect(theDraft.differs.value).toBe(true);
  });

  it('is the saved model after a save', () => {
    theDraft.moveWeight('value', 60);
    theDraft.markSaved(theDraft.draft.value, 'feedf00d');
    expect(theDraft.differs.value).toBe(false);
    expect(theDraft.basedOn.value).toBe('feedf00d');
  });
});

describe('undo and redo', () => {
  const value = () => theDraft.draftModel.value.weights.value;

  it('take a slider move as one step, and every other edit as its own', () => {
    for (let percent = 36; percent <= 60; percent++) theDraft.moveWeight('value', percent);
    theDraft.settle();
    theDraft.moveWeight('value', 61);
    theDraft.edit({ tiers: moveCut(theDraft.draftModel.value.segmentScales.composite.bands, 0, 3.6).bands });
    theDraft.reset('weights');
    const seen = [value()];
    for (let step = 0; step < 4; step++) {
      theDraft.undo();
      seen.push(value());
    }
    expect(seen).toEqual([0.35, 0.61, 0.61, 0.6, 0.35]);
    expect([theDraft.canUndo.value, theDraft.canRedo.value, theDraft.differs.value]).toEqual([false, true, false]);
    for (let step = 0; step < 3; step++) theDraft.redo();
    expect([value(), theDraft.draftModel.value.segmentScales.composite.bands.cuts[0]?.[0]]).toEqual([0.61, 3.6]);
  });

  it('move the numbers that are shown', () => {
    theDraft.moveWeight('value', 60);
    nextFrame();
    expect(shownCounts()).toEqual([3, 14, 3, 3]);
    theDraft.undo();
    nextFrame();
    expect(shownCounts()).toEqual([5, 12, 3, 3]);
  });

  it('take changes back that were discarded, and go on after a save', () => {
    theDraft.moveWeight('value', 60);
    theDraft.discardDraft();
    theDraft.undo();
    expect(value()).toBe(0.6);
    theDraft.markSaved(theDraft.draft.value, 'feedf00d');
    theDraft.undo();
    expect([value(), theDraft.differs.value, theDraft.isOutdated.value]).toEqual([0.35, true, false]);
  });

  it('count a column that was chosen as one, which goes back with them', () => {
    theDraft.moveWeight('value', 60);
    const mapping = { arr: 'Revenue' };
    theDraft.takeReading({ mapping }, { mapping }, 'feedf00d');
    theDraft.undo();
    expect([value(), theDraft.draft.value.mapping]).toEqual([0.6, undefined]);
    theDraft.undo();
    expect([value(), theDraft.draft.value.mapping]).toEqual([0.35, undefined]);
    theDraft.redo();
    theDraft.redo();
    expect([value(), theDraft.draft.value.mapping]).toEqual([0.6, { arr: 'Revenue' }]);
  });

  it('do not lead back to a model that somebody else replaced', () => {
    theDraft.moveWeight('value', 60);
    theDraft.showPanel(fixturePanel('strategies'));
    theDraft.discardDraft();
    expect([theDraft.canUndo.value, theDraft.draftModel.value.preset]).toEqual([false, 'strategies']);
  });
});

describe('showPanel', () => {
  it('keeps an edited draft and notices that the saved model was changed elsewhere', () => {
    const started = theDraft.basedOn.value;
    theDraft.moveWeight('value', 60);
    theDraft.showPanel(fixturePanel());
    expect([theDraft.draftModel.value.weights.value, theDraft.isOutdated.value]).toEqual([0.6, false]);
    theDraft.showPanel(fixturePanel('{"name":"Theirs"}'));
    expect([theDraft.draftModel.value.weights.value, theDraft.isOutdated.value]).toEqual([0.6, true]);
    expect(theDraft.basedOn.value).toBe(started);
    theDraft.discardDraft();
    expect([theDraft.draftModel.value.name, theDraft.isOutdated.value]).toEqual(['Theirs', false]);
  });

  it('takes the new model over when nothing was edited', () => {
    theDraft.showPanel(fixturePanel('strategies'));
    expect(theDraft.draftModel.value.preset).toBe('strategies');
    expect(theDraft.differs.value).toBe(false);
  });

  it('reads a text with a seal and leaves the seal behind', () => {
    const panel = fixturePanel();
    theDraft.showPanel({ ...panel, model: { text: '{"version":1,"name":"Sealed","seal":"0"}', hash: 'x' } });
    expect(theDraft.draft.value).toEqual({ name: 'Sealed' });
  });

  it('shows no numbers without a table', () => {
    theDraft.showPanel({ ...fixturePanel(), table: null, problem: 'No header row found.' });
    expect(theOutcome.outcome.value).toBeNull();
  });

  it('keeps a chosen as-of date, but not yesterday’s today', () => {
    theDraft.showPanel({ ...fixturePanel(), today: '2026-07-01' });
    expect(theDraft.asOf.value).toBe('2026-07-01');
    theDraft.setAsOf('2026-01-31');
    theDraft.showPanel({ ...fixturePanel(), today: '2026-07-02' });
    expect(theDraft.asOf.value).toBe('2026-01-31');
  });
});
