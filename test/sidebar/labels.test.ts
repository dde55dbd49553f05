import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as theDraft from '../../sidebar/draft.ts';
import * as theLabels from '../../sidebar/labels.ts';
import * as theOutcome from '../../sidebar/outcome.ts';
import * as theReading from '../../sidebar/reading.ts';
import { toWire } from '../../src/core/read/wire.ts';
import { fixtureAccounts, fixturePanel } from './panel.ts';

let frames: (() => void)[] = [];

function nextFrame(): void {
  const asked = frames;
  frames = [];
  for (const frame of asked) frame();
}

/** The fixture with the industries of a CRM: nothing of the method's words. */
function show(): void {
  const panel = fixturePanel();
  const all = fixtureAccounts();
  const { industry } = all.columns;
  const columns = {
    ...all.columns,
    ...(industry && { industry: { ...industry, labels: industry.labels.map((_, k) => `Line ${k + 1}`) } }),
  };
  const table = panel.table && { ...panel.table, accounts: toWire({ ...all, columns }) };
  theReading.panel.value = null;
  theDraft.showPanel({ ...panel, table });
}

const industry = () => theLabels.labelTables.value.find(({ key }) => key === 'industry');
const unsegmented = () => theOutcome.outcome.value?.overview.segments?.computed.at(-1)?.accounts;

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  theReading.saved.value = { document: {}, hash: 'none' };
  theDraft.draft.value = { segmentBy: 'composite' };
  theLabels.ticked.value = {};
  show();
  theDraft.replaceDraft({ segmentBy: 'composite' });
  nextFrame();
  return () => {
    nextFrame();
    vi.unstubAllGlobals();
  };
});

describe('words of the sheet', () => {
  it('wait first, with their accounts', () => {
    const { texts = [], waiting } = industry() ?? {};
    expect(theLabels.labelTables.value[0]?.key).toBe('industry');
    expect(waiting?.texts).toBe(texts.length);
    expect(theLabels.waiting.value.texts).toBeGreaterThanOrEqual(texts.length);
  });

  it('get one label, several at once, as one step: the tiers follow and undo takes it back', () => {
    const before = unsegmented();
    const texts = industry()?.texts.map(({ text }) => text) ?? [];
    theLabels.rate('industry', texts, 'Target vertical');
    nextFrame();
    expect(industry()?.waiting.texts).toBe(0);
    expect(industry()?.texts.every(({ by }) => by === 'yours')).toBe(true);
    expect(unsegmented()).toBeLessThan(before ?? 0);
    theDraft.undo();
    nextFrame();
    expect(theDraft.draft.value.labels).toBeUndefined();
    expect(unsegmented()).toBe(before);
  });

  it('lose a label again, whatever its case and spaces', () => {
    theLabels.rate('industry', ['Line 1', 'Line 2'], 'Poor fit');
    theLabels.rate('industry', [' line 1'], '');
    expect(theDraft.draft.value.labels).toEqual({ industry: { map: { 'Line 2': 'Poor fit' } } });
    theLabels.rate('industry', ['Line 2'], '');
    expect(theDraft.draft.value.labels).toBeUndefined();
  });

  it('get the label of the rest where they have none', () => {
    theLabels.rate('industry', ['Line 1'], 'Poor fit');
    theLabels.rateRest('industry', 'General B2B');
    expect(industry()?.waiting).toEqual({ texts: 0, accounts: 0 });
    expect(industry()?.texts.find(({ text }) => text === 'Line 1')?.by).toBe('yours');
    theLabels.rateRest('industry', '');
    expect(industry()?.waiting.texts).toBeGreaterThan(0);
  });

  it('keep their ticks by table', () => {
    theLabels.tick('industry', 'Line 1');
    theLabels.tick('contract', 'Line 9');
    theLabels.tick('industry', 'Line 1');
    expect(theLabels.ticked.value).toEqual({ industry: [], contract: ['Line 9'] });
  });
});
