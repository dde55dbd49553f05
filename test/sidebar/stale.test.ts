import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as theDraft from '../../sidebar/draft.ts';
import * as theOutcome from '../../sidebar/outcome.ts';
import * as theReading from '../../sidebar/reading.ts';
import { markWritten, staleAccounts } from '../../sidebar/stale.ts';
import { fixturePanel } from './panel.ts';

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frame());
  theReading.panel.value = null;
  theDraft.draft.value = {};
  theReading.saved.value = { document: {}, hash: 'none' };
  theDraft.showPanel(fixturePanel());
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
    theDraft.moveWeight('value', 60);
    expect(staleAccounts.value).toBe(0);
    const moved = theOutcome.outcome.value?.scores.segments?.computed ?? [];
    const stored = theOutcome.storedOutcome.value?.scores.segments?.computed ?? [];
    const differing = Array.from(stored).filter((code, i) => code !== moved[i]).length;
    theDraft.markSaved(theDraft.draft.value, 'feedf00d');
    expect(differing).toBeGreaterThan(0);
    expect(staleAccounts.value).toBe(differing);
  });
});
