import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as theDraft from '../../sidebar/draft.ts';
import * as theOutcome from '../../sidebar/outcome.ts';
import { added, duplicated, removed } from '../../sidebar/scenario-list.ts';
import * as scenarios from '../../sidebar/scenarios.ts';
import { sides, toggleCompared } from '../../sidebar/side-by-side.ts';
import { checkedScenarios, type Scenario, type StoredScenarios } from '../../src/core/tabs/scenarios.ts';
import { fixturePanel } from './panel.ts';

/** The tab behind the calls, as core checks it; `onSave` may stand in the way. */
let tab: StoredScenarios;
let onSave: () => void;
let frames: (() => void)[] = [];

vi.mock('../../sidebar/server.ts', () => ({
  call: async (name: string, request: { scenarios: Scenario[]; basedOn: string }) => {
    if (name === 'loadScenarios') return tab;
    onSave();
    if (request.basedOn !== tab.version) throw new Error('changed elsewhere');
    tab = checkedScenarios(request.scenarios, tab.scenarios, '2026-06-30 12:00');
    return tab;
  },
}));

const namesThere = () => scenarios.stored.value?.scenarios.map(({ name }) => name);
const keep = (name: string) => scenarios.change((before) => added(before, name, scenarios.draftText()));
const OTHER = {
  weights: { firmographic: 0.3, behavioral: 0.4, value: 0.3 },
  tiers: {
    cuts: [
      [3.75, '>=', 'Tier 1'],
      [2.5, '>=', 'Tier 2'],
    ],
    floor: 'Tier 3',
  },
} as const;

function nextFrame(): void {
  const asked = frames;
  frames = [];
  for (const frame of asked) frame();
}

/** The hand rests: what follows no move is there. */
const rest = () => vi.waitFor(() => expect(theOutcome.rested.value).toBe(theOutcome.outcome.value));

beforeEach(async () => {
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  tab = checkedScenarios([], [], '');
  onSave = () => undefined;
  theOutcome.pinned.value = null;
  scenarios.compared.value = [];
  theDraft.discardDraft();
  theDraft.showPanel(fixturePanel());
  await scenarios.loadScenarios();
});

describe('scenarios', () => {
  it('keep the draft under a name, and give it back as one step', async () => {
    await keep('Base');
    theDraft.edit(OTHER);
    await keep('Lower line');
    expect(namesThere()).toEqual(['Base', 'Lower line']);
    scenarios.applyScenario('Base');
    expect([theDraft.draftModel.value.weights.value, theDraft.differs.value]).toEqual([0.35, false]);
    theDraft.undo();
    expect(theDraft.draftModel.value.weights.value).toBe(0.3);
  });

  it('can be the baseline that deltas and movers count against', async () => {
    theDraft.edit(OTHER);
    nextFrame();
    await keep('Lower line');
    scenarios.pin('Lower line');
    expect([theOutcome.baselineName.value, theOutcome.savedOutcome.value]).toEqual(['“Lower line”', null]);
    theDraft.discardDraft();
    nextFrame();
    expect(theOutcome.savedOutcome.value?.overview.segments?.computed.map(({ accounts }) => accounts)).toEqual([
      6, 11, 3, 3,
    ]);
    scenarios.pin(null);
    expect([theOutcome.baselineName.value, theOutcome.savedOutcome.value]).toEqual(['the saved model', null]);
  });

  it('stand side by side, three at most, with counts, hours and movers', async () => {
    await keep('Base');
    theDraft.edit(OTHER);
    nextFrame();
    await keep('Lower line');
    await keep('Third');
    for (const name of ['Base', 'Lower line', null, 'Third']) toggleCompared(name);
    await rest();
    await vi.waitFor(() => expect(theOutcome.rested.value).toBe(theOutcome.outcome.value));
    const told = sides.value?.shown.map(({ name, side }) => [
      name,
      side?.tallies.map(({ accounts }) => accounts),
      side?.capacity.required,
      side?.moved,
    ]);
    const other = [[6, 11, 3, 3], 107, { accounts: 1, arr: 60_000 }];
    expect(told).toEqual([
      ['Base', [5, 12, 3, 3], 101, { accounts: 0, arr: 0 }],
      ['Lower line', ...other],
      [null, ...other],
    ]);
    toggleCompared(null);
    expect(sides.value?.shown).toHaveLength(2);
  });

  it('stay pinned and compared under a new name, and not when they are gone', async () => {
    await keep('Base');
    await scenarios.change((before) => duplicated(before, 'Base'));
    toggleCompared('Base');
    toggleCompared('Base copy');
    scenarios.pin('Base copy');
    await scenarios.rename('Base copy', 'Ours');
    expect([theOutcome.pinned.value?.name, scenarios.compared.value]).toEqual(['Ours', ['Base', 'Ours']]);
    await scenarios.change((before) => removed(before, 'Ours'));
    expect([theOutcome.pinned.value, scenarios.compared.value]).toEqual([null, ['Base']]);
  });

  it('are shown as they are elsewhere when a change is refused', async () => {
    await keep('Base');
    onSave = () => {
      onSave = () => undefined;
      tab = checkedScenarios([{ name: 'Theirs', savedAt: '', hash: '', text: '{}' }], [], 'now');
    };
    await keep('Mine');
    expect(scenarios.working.value).toEqual({ state: 'failed', message: 'changed elsewhere' });
    expect(namesThere()).toEqual(['Theirs']);
    await keep('Mine');
    expect([namesThere(), scenarios.working.value.state]).toEqual([['Theirs', 'Mine'], 'idle']);
  });

  it('whose text was broken are neither applied nor pinned', async () => {
    const broken: Scenario = { name: 'Broken', savedAt: '', hash: '', text: '{"weights":' };
    tab = { scenarios: [broken], version: 'x' };
    await scenarios.loadScenarios();
    scenarios.applyScenario('Broken');
    scenarios.pin('Broken');
    expect([theDraft.differs.value, theOutcome.pinned.value]).toEqual([false, null]);
  });
});
