import { beforeEach, describe, expect, it, vi } from 'vitest';
import { moveCut } from '../../sidebar/cuts.ts';
import * as state from '../../sidebar/state.ts';
import { type TierOverview, tierOverview } from '../../src/core/checks/tier-overview.ts';
import type { ModelDocument } from '../../src/core/model/model.ts';
import { parseModel } from '../../src/core/model/parse-model.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { parseIsoDay } from '../../src/core/read/calendar.ts';
import { scoreAccounts } from '../../src/core/systems/score.ts';
import { fixtureAccounts, fixturePanel, TODAY } from './panel.ts';

let frames: (() => void)[] = [];

function nextFrame(): void {
  const asked = frames;
  frames = [];
  for (const frame of asked) frame();
}

/** What core says of the sheet itself. */
function coreOverview(document: ModelDocument): TierOverview {
  const [model, accounts] = [resolveModel(document), fixtureAccounts()];
  return tierOverview(model, accounts, scoreAccounts(model, accounts, parseIsoDay(TODAY) ?? 0));
}

const shownCounts = () => state.outcome.value?.overview.segments?.computed.map(({ accounts }) => accounts);

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  state.discardDraft();
  state.panel.value = null;
  state.asOf.value = '';
  state.saved.value = { document: {}, hash: 'none' };
  state.draft.value = {};
  state.showPanel(fixturePanel());
  return () => {
    nextFrame();
    vi.unstubAllGlobals();
  };
});

describe('outcome', () => {
  it('is what core says about the saved model when a panel is shown', () => {
    expect(state.outcome.value?.overview).toEqual(coreOverview({}));
    expect(shownCounts()).toEqual([5, 12, 3, 3]);
    expect(state.savedOutcome.value).toBeNull();
  });

  it('follows a weight on the next frame, as core says', () => {
    state.moveWeight('value', 60);
    expect(shownCounts()).toEqual([5, 12, 3, 3]);
    nextFrame();
    const weights = { firmographic: 0.15, behavioral: 0.25, value: 0.6 };
    expect(state.draftModel.value.weights).toEqual(weights);
    expect(state.outcome.value?.overview).toEqual(coreOverview({ weights }));
    expect(shownCounts()).toEqual([3, 14, 3, 3]);
  });

  it('computes once a frame, however often the slider moves', () => {
    for (let percent = 36; percent < 60; percent++) state.moveWeight('value', percent);
    expect(frames).toHaveLength(1);
  });

  it('compares a draft with the saved model', () => {
    state.moveWeight('value', 60);
    nextFrame();
    expect(state.savedOutcome.value?.overview).toEqual(coreOverview({}));
  });

  it('reconciles: tiers and Unsegmented are all active accounts and their ARR', () => {
    state.moveWeight('firmographic', 90);
    nextFrame();
    const { overview } = state.outcome.value ?? {};
    const tallies = overview?.segments?.computed ?? [];
    expect(tallies.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(overview?.active);
    expect(tallies.reduce((sum, { arr }) => sum + arr, 0)).toBeCloseTo(overview?.arr?.total ?? Number.NaN, 2);
  });

  it('rests where the last move left it: exactly what core says, and the same outcome from then on', () => {
    vi.useFakeTimers();
    const before = state.rested.value;
    const seen = structuredClone(before?.scores.segments);
    for (const percent of [36, 48, 60]) {
      state.moveWeight('value', percent);
      nextFrame();
      expect(state.rested.value).toBe(before);
    }
    vi.runAllTimers();
    vi.useRealTimers();
    const rested = state.rested.value;
    expect(rested).toBe(state.outcome.value);
    expect(rested?.overview).toEqual(coreOverview({ weights: state.draftModel.value.weights }));
    expect(before?.scores.segments).toEqual(seen);
    const kept = structuredClone(rested?.scores.segments);
    state.moveWeight('value', 90);
    nextFrame();
    expect(state.outcome.value?.scores.segments).not.toEqual(kept);
    expect(rested?.scores.segments).toEqual(kept);
  });

  it('follows the as-of date', () => {
    state.setAsOf('2026-12-31');
    nextFrame();
    expect(state.outcome.value?.scores.asOf).toBe(parseIsoDay('2026-12-31'));
  });
});

describe('draft', () => {
  it('gives the other weights back when a slider returns', () => {
    for (const percent of [100, 0, 35]) state.moveWeight('value', percent);
    expect(state.draftModel.value.weights).toEqual({ firmographic: 0.25, behavioral: 0.4, value: 0.35 });
    expect(state.differs.value).toBe(false);
    expect(state.atPreset.value.weights).toBe(true);
  });

  it('is back at the saved model when a cut returns', () => {
    const move = (at: number) =>
      state.edit({ tiers: moveCut(state.draftModel.value.segmentScales.composite.bands, 0, at).bands });
    move(3.6);
    expect(state.differs.value).toBe(true);
    expect(state.atPreset.value).toMatchObject({ weights: true, tiers: false });
    move(4);
    expect(state.differs.value).toBe(false);
    expect(state.atPreset.value.tiers).toBe(true);
  });

  it('is a document that the server takes', () => {
    state.moveWeight('value', 61);
    state.edit({ tiers: moveCut(state.draftModel.value.segmentScales.composite.bands, 1, 3.05).bands });
    const parsed = parseModel(JSON.stringify(state.draft.value));
    const cuts = [
      [4, '>=', 'Tier 1'],
      [3.05, '>=', 'Tier 2'],
    ];
    expect(parsed).toMatchObject({
      model: { weights: { value: 0.61 }, segmentScales: { composite: { bands: { cuts } } } },
    });
  });

  it('can be discarded and reset', () => {
    state.showPanel(fixturePanel('{"name":"Ours","weights":{"firmographic":20,"behavioral":20,"value":60}}'));
    state.moveWeight('value', 10);
    state.discardDraft();
    expect(state.draftModel.value.weights.value).toBe(0.6);
    state.reset('weights');
    expect(state.draftModel.value).toMatchObject({ name: 'Ours', weights: { value: 0.35 } });
    expect(state.differs.value).toBe(true);
  });

  it('is the saved model after a save', () => {
    state.moveWeight('value', 60);
    state.markSaved(state.draft.value, 'feedf00d');
    expect(state.differs.value).toBe(false);
    expect(state.basedOn.value).toBe('feedf00d');
  });
});

describe('undo and redo', () => {
  const value = () => state.draftModel.value.weights.value;

  it('take a slider move as one step, and every other edit as its own', () => {
    for (let percent = 36; percent <= 60; percent++) state.moveWeight('value', percent);
    state.settle();
    state.moveWeight('value', 61);
    state.edit({ tiers: moveCut(state.draftModel.value.segmentScales.composite.bands, 0, 3.6).bands });
    state.reset('weights');
    const seen = [value()];
    for (let step = 0; step < 4; step++) {
      state.undo();
      seen.push(value());
    }
    expect(seen).toEqual([0.35, 0.61, 0.61, 0.6, 0.35]);
    expect([state.canUndo.value, state.canRedo.value, state.differs.value]).toEqual([false, true, false]);
    for (let step = 0; step < 3; step++) state.redo();
    expect([value(), state.draftModel.value.segmentScales.composite.bands.cuts[0]?.[0]]).toEqual([0.61, 3.6]);
  });

  it('move the numbers that are shown', () => {
    state.moveWeight('value', 60);
    nextFrame();
    expect(shownCounts()).toEqual([3, 14, 3, 3]);
    state.undo();
    nextFrame();
    expect(shownCounts()).toEqual([5, 12, 3, 3]);
  });

  it('take changes back that were discarded, and go on after a save', () => {
    state.moveWeight('value', 60);
    state.discardDraft();
    state.undo();
    expect(value()).toBe(0.6);
    state.markSaved(state.draft.value, 'feedf00d');
    state.undo();
    expect([value(), state.differs.value, state.isOutdated.value]).toEqual([0.35, true, false]);
  });

  it('keep a column that was chosen meanwhile', () => {
    state.moveWeight('value', 60);
    const mapping = { arr: 'Revenue' };
    state.takeReading({ mapping }, { mapping }, 'feedf00d');
    state.undo();
    expect([value(), state.draft.value.mapping]).toEqual([0.35, { arr: 'Revenue' }]);
  });

  it('do not lead back to a model that somebody else replaced', () => {
    state.moveWeight('value', 60);
    state.showPanel(fixturePanel('strategies'));
    state.discardDraft();
    expect([state.canUndo.value, state.draftModel.value.preset]).toEqual([false, 'strategies']);
  });
});

describe('showPanel', () => {
  it('keeps an edited draft and notices that the saved model was changed elsewhere', () => {
    const started = state.basedOn.value;
    state.moveWeight('value', 60);
    state.showPanel(fixturePanel());
    expect([state.draftModel.value.weights.value, state.isOutdated.value]).toEqual([0.6, false]);
    state.showPanel(fixturePanel('{"name":"Theirs"}'));
    expect([state.draftModel.value.weights.value, state.isOutdated.value]).toEqual([0.6, true]);
    expect(state.basedOn.value).toBe(started);
    state.discardDraft();
    expect([state.draftModel.value.name, state.isOutdated.value]).toEqual(['Theirs', false]);
  });

  it('takes the new model over when nothing was edited', () => {
    state.showPanel(fixturePanel('strategies'));
    expect(state.draftModel.value.preset).toBe('strategies');
    expect(state.differs.value).toBe(false);
  });

  it('reads a text with a seal and leaves the seal behind', () => {
    const panel = fixturePanel();
    state.showPanel({ ...panel, model: { text: '{"version":1,"name":"Sealed","seal":"0"}', hash: 'x' } });
    expect(state.draft.value).toEqual({ version: 1, name: 'Sealed' });
  });

  it('shows no numbers without a table', () => {
    state.showPanel({ ...fixturePanel(), table: null, problem: 'No header row found.' });
    expect(state.outcome.value).toBeNull();
  });

  it('keeps a chosen as-of date, but not yesterday’s today', () => {
    state.showPanel({ ...fixturePanel(), today: '2026-07-01' });
    expect(state.asOf.value).toBe('2026-07-01');
    state.setAsOf('2026-01-31');
    state.showPanel({ ...fixturePanel(), today: '2026-07-02' });
    expect(state.asOf.value).toBe('2026-01-31');
  });
});
