import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as capacity from '../../sidebar/capacity.ts';
import { choose, told } from '../../sidebar/chosen-account.ts';
import * as theDraft from '../../sidebar/draft.ts';
import { askFirmness, firmness, wasAsked } from '../../sidebar/firmness.ts';
import { ledgers, nearPercent, opened, totals } from '../../sidebar/ledger.ts';
import { fixturePanel } from './panel.ts';

let frames: (() => void)[] = [];

/** The next frame is drawn, and the hand rests. */
function nextFrame(): void {
  const asked = frames;
  frames = [];
  for (const frame of asked) frame();
  vi.runAllTimers();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  theDraft.discardDraft();
  theDraft.showPanel(fixturePanel());
  nextFrame();
});

describe('capacity under the draft', () => {
  it('follows people, hours and cuts, with the change against the saved model', () => {
    expect(capacity.capacity.value).toMatchObject({ required: 101, available: 0, before: null });
    expect(capacity.served.value).toBeNull();
    capacity.setAmount('csms', 1, true);
    nextFrame();
    expect(capacity.capacity.value).toMatchObject({ status: 'OK', before: 101 });
    expect(capacity.served.value).toEqual({ at: 3.55, accounts: 6, required: 107 });
    capacity.setHours('Tier 2', 5, true);
    nextFrame();
    expect(capacity.capacity.value).toMatchObject({ required: 113, status: 'Over capacity' });
    expect(capacity.capacity.value?.tiers[1]).toEqual({
      label: 'Tier 2',
      accounts: 12,
      each: 5,
      hours: 60,
      fte: [0.06, 0.24],
    });
    theDraft.undo();
    theDraft.undo();
    expect(theDraft.draft.value.capacity).toBeUndefined();
  });

  it('is a setting of the model that reset takes away', () => {
    capacity.setAmount('efficiency', 0.8, false);
    capacity.setAmount('efficiency', 0.9, true);
    expect([theDraft.draft.value.capacity, theDraft.differs.value]).toEqual([{ efficiency: 0.9 }, true]);
    theDraft.reset('capacity');
    expect([theDraft.draft.value.capacity, theDraft.differs.value]).toEqual([undefined, false]);
  });
});

describe('the boundary ledger', () => {
  it('is worked out only where it is open', () => {
    expect(ledgers.arr.value).toEqual([]);
    opened.arr.value = true;
    expect(ledgers.arr.value.map(({ at, on }) => [at, on.accounts])).toEqual([
      [100_000, 1],
      [25_000, 1],
    ]);
    opened.composite.value = true;
    const near = () => ledgers.composite.value[0]?.nearest.length;
    expect(near()).toBe(4);
    nearPercent.value = 1;
    expect(near()).toBe(1);
  });

  it('has totals that reconcile', () => {
    const total = { accounts: 23, arr: 1_244_999.97 };
    expect(totals.value).toMatchObject({
      sheet: { all: { accounts: 24, arr: 1_244_999.97 } },
      arrTiers: { total },
      tiers: { total },
    });
  });
});

describe('firmness', () => {
  it('is worked out when it is asked for, and forgotten when the draft changes', () => {
    expect([firmness.value, wasAsked.value]).toEqual([null, false]);
    askFirmness();
    expect(firmness.value?.stability).toMatchObject({ tiered: 20, firm: 19 });
    expect(firmness.value?.twins?.dependent).toHaveLength(3);
    theDraft.moveWeight('value', 60);
    nextFrame();
    expect([firmness.value, wasAsked.value]).toEqual([null, true]);
  });

  it('stands in the explanation of an account with a tier', () => {
    choose(9);
    expect(told.value?.lines.at(-1)).toEqual(['Stability', '24 of 27', 'mixes of weights ±20% keep the tier']);
    choose(13);
    expect(told.value?.lines.some(([what]) => what === 'Stability')).toBe(false);
  });
});
