import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as theDraft from '../../sidebar/draft.ts';
import * as theOutcome from '../../sidebar/outcome.ts';
import * as theReading from '../../sidebar/reading.ts';
import * as theSource from '../../sidebar/segment-source.ts';
import { toWire } from '../../src/core/read/wire.ts';
import { fixtureAccounts, fixturePanel } from './panel.ts';

let frames: (() => void)[] = [];

/** The draft is shown and the hand rests. */
function settle(): void {
  const asked = frames;
  frames = [];
  for (const frame of asked) frame();
  vi.runAllTimers();
}

/** The fixture without a current segment, so that nothing is committed, and without some more columns. */
function show(text = '', left: readonly string[] = ['currentSegment', 'overrideSegment']): void {
  const panel = fixturePanel(text);
  const all = fixtureAccounts();
  const columns = Object.fromEntries(Object.entries(all.columns).filter(([field]) => !left.includes(field)));
  const table = panel.table && { ...panel.table, accounts: toWire({ ...all, columns }) };
  theReading.panel.value = null;
  theDraft.showPanel({ ...panel, table });
}

const labels = () => theOutcome.outcome.value?.overview.segments?.computed.map(({ label }) => label);
const counts = (source: string) =>
  theSource.choices.value.find((choice) => choice.source === source)?.tallies?.map(({ accounts }) => accounts) ?? null;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  theReading.saved.value = { document: {}, hash: 'none' };
  theDraft.draft.value = {};
  theSource.askedSource.value = null;
  return () => {
    settle();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

describe('what segments come from', () => {
  it('is the composite score where these columns give it, and says what each source would give', () => {
    show();
    expect(theSource.source.value).toBe('composite');
    expect(theSource.isSaid.value).toBe(false);
    expect(counts('composite')).toEqual([5, 12, 3, 3]);
    expect(counts('arr')).toEqual([4, 9, 9, 1]);
  });

  it('is the ARR tiers in a book with ARR alone; the other sources lack columns', () => {
    const others = Object.keys(fixtureAccounts().columns).filter(
      (field) => !['id', 'name', 'arr', 'status'].includes(field),
    );
    show('', others);
    expect(theSource.source.value).toBe('arr');
    expect(labels()).toEqual(['Enterprise', 'Mid-Market', 'SMB', 'Unsegmented']);
    expect(counts('composite')).toBeNull();
    expect(counts('priority')).toBeNull();
  });

  it('changes in one undoable step: tiers, cuts and checks follow', () => {
    show();
    theSource.chooseSource('arr');
    settle();
    expect(theDraft.draft.value.segmentBy).toBe('arr');
    expect(labels()).toEqual(['Enterprise', 'Mid-Market', 'SMB', 'Unsegmented']);
    expect(theSource.editedScale.value.bands.cuts.map(([at]) => at)).toEqual([100_000, 25_000]);
    theDraft.undo();
    settle();
    expect(theDraft.draft.value.segmentBy).toBeUndefined();
    expect(labels()).toEqual(['Tier 1', 'Tier 2', 'Tier 3', 'Unsegmented']);
  });

  it('edits the cuts of the source that holds', () => {
    show('{"segmentBy":"arr"}');
    const { bands } = theSource.editedScale.value;
    theSource.editCuts({ ...bands, cuts: [[50_000, '>=', 'Enterprise'], ...bands.cuts.slice(1)] }, null);
    settle();
    expect(theDraft.draft.value.arrTiers?.cuts[0]).toEqual([50_000, '>=', 'Enterprise']);
    expect(theDraft.draft.value.tiers).toBeUndefined();
  });

  it('is asked where segments are committed by another source, with how many', () => {
    show('{"segmentBy":"composite"}', []);
    expect(theSource.committedAccounts.value).toBeGreaterThan(0);
    theSource.chooseSource('arr');
    expect(theSource.askedSource.value).toBe('arr');
    expect(theDraft.draft.value.segmentBy).toBe('composite');
    expect(theSource.isSourceConfirmed()).toBe(false);
    theSource.confirmSource();
    expect(theSource.isSourceConfirmed()).toBe(true);
    expect(theSource.askedSource.value).toBeNull();
    expect(theDraft.draft.value.segmentBy).toBe('arr');
  });
});
