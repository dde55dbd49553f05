import { beforeEach, describe, expect, it, vi } from 'vitest';
import { markWritten, staleAccounts } from '../../sidebar/stale.ts';
import * as state from '../../sidebar/state.ts';
import { fixturePanel } from './panel.ts';

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frame());
  state.panel.value = null;
  state.draft.value = {};
  state.saved.value = { document: {}, hash: 'none' };
  state.showPanel(fixturePanel());
  return () => vi.unstubAllGlobals();
});

describe('staleAccounts', () => {
  it('is null before the first score and 0 after one', () => {
    expect(staleAccounts.value).toBeNull();
    markWritten();
    expect(staleAccounts.value).toBe(0);
  });

  it('counts the accounts that the saved model puts elsewhere, not the draft', () => {
    markWritten();
    state.moveWeight('value', 60);
    expect(staleAccounts.value).toBe(0);
    const moved = state.outcome.value?.scores.segments?.computed ?? [];
    const stored = state.storedOutcome.value?.scores.segments?.computed ?? [];
    const differing = Array.from(stored).filter((code, i) => code !== moved[i]).length;
    state.markSaved(state.draft.value, 'feedf00d');
    expect(differing).toBeGreaterThan(0);
    expect(staleAccounts.value).toBe(differing);
  });
});
