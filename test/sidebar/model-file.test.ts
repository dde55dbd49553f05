import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as theDraft from '../../sidebar/draft.ts';
import { applyImport, exportName, exportText, imported, readModelFile } from '../../sidebar/model-file.ts';
import * as theReading from '../../sidebar/reading.ts';
import { differencesOf } from '../../src/core/model/document.ts';
import type { ModelDocument } from '../../src/core/model/model.ts';
import { parseModel } from '../../src/core/model/parse-model.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { fixturePanel } from './panel.ts';

const changes = (document: ModelDocument) => differencesOf(resolveModel({}), resolveModel(document));

describe('differencesOf', () => {
  it('finds none between a model and itself, however it is said', () => {
    expect(changes({})).toEqual([]);
    expect(changes({ weights: { firmographic: 25, behavioral: 40, value: 35 } })).toEqual([]);
  });

  it('says weights, cuts and policies in words', () => {
    const tiers = {
      cuts: [
        [4.2, '>', 'Gold'],
        [3, '>=', 'Silver'],
      ],
      floor: 'Bronze',
    } as const;
    expect(
      changes({
        weights: { firmographic: 0.2, behavioral: 0.4, value: 0.4 },
        tiers,
        milestoneMode: true,
        mapping: { arr: 'Revenue' },
      }),
    ).toMatchObject([
      { path: 'weights.firmographic', what: 'Weights, firmographic', from: '25%', to: '20%' },
      { what: 'Weights, value', from: '35%', to: '40%' },
      { what: 'Tiers', from: 'Tier 1 ≥ 4, Tier 2 ≥ 2.5, Tier 3', to: 'Gold > 4.2, Silver ≥ 3, Bronze' },
      { what: 'Milestone mode', from: 'no', to: 'yes' },
      { what: 'Mapping, arr', from: 'none', to: 'Revenue' },
    ]);
  });
});

it('differencesOf names criteria by their field, and says when only spellings differ', () => {
  const of = (document: ModelDocument) => changes(document).find(({ what }) => what.startsWith('Rubrics'));
  const criteria = [
    { field: 'usageFrequency' },
    { field: 'nps', weight: 2 },
    { field: 'adoption', off: true },
  ] as const;
  expect(of({ rubrics: { behavioral: { criteria } } })).toEqual({
    path: 'rubrics.behavioral',
    what: 'Rubrics, behavioral',
    from: 'Usage frequency, Feature adoption, Usage trend, Open tickets',
    to: 'Usage frequency, NPS × 2, Feature adoption (off)',
  });
  expect(changes({ labels: { contract: { map: { '3y': 'Multi-year' }, rest: 'Month-to-month' } } })).toMatchObject([
    { what: 'Contract type of "3y"', from: 'none', to: 'Multi-year' },
    { what: 'Contract type of everything else', from: 'none', to: 'Month-to-month' },
  ]);
});

describe('a model file', () => {
  const fileOf = (text: string) => ({ size: text.length, text: () => Promise.resolve(text) });
  /** The add-on, as far as it says whether a text is a model. */
  const runner = (seen: string[]) => {
    const chain = {
      withSuccessHandler: (handler: (reply: string) => void) => ({
        withFailureHandler: () => ({
          planScoring: ({ text }: { text: string }) => {
            seen.push(text);
            const parsed = parseModel(text);
            const message = 'problems' in parsed ? parsed.problems.join('. ') : '';
            handler(JSON.stringify(message ? { ok: false, message } : { ok: true, value: {} }));
          },
        }),
      }),
    };
    return { script: { run: chain } };
  };
  let seen: string[] = [];

  beforeEach(() => {
    seen = [];
    vi.stubGlobal('google', runner(seen));
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frame());
    theReading.panel.value = null;
    theDraft.showPanel(fixturePanel('{"name":"Ours / 2026"}'));
    return () => vi.unstubAllGlobals();
  });

  it('is what the draft says, and comes back as it went', async () => {
    theDraft.moveWeight('value', 60);
    const [text, document] = [exportText(), theDraft.draft.value];
    expect(exportName()).toBe('Ours-2026.tierwise.json');
    theDraft.discardDraft();
    await readModelFile(fileOf(text));
    expect(imported.value).toMatchObject({ state: 'read', differences: [{}, {}, { to: '60%' }] });
    expect(theDraft.draftModel.value.weights.value).toBe(0.35);
    applyImport();
    expect([theDraft.draft.value, imported.value.state]).toEqual([document, 'idle']);
    theDraft.undo();
    expect(theDraft.draftModel.value.weights.value).toBe(0.35);
  });

  it('is refused in words, and the draft stays', async () => {
    const before = theDraft.draft.value;
    for (const [text, words] of [
      ['{"weights":{"firmographic":1}}', 'must be a number'],
      ['{"version":7}', 'This model was saved by a newer Tierwise (format 7). Update the add-on.'],
      ['{"tiers":', 'not readable JSON'],
    ] as const) {
      await readModelFile(fileOf(text));
      expect(imported.value).toMatchObject({ state: 'failed', message: expect.stringContaining(words) });
    }
    expect(theDraft.draft.value).toBe(before);
  });

  it('is not even sent when it is far too long', async () => {
    await readModelFile(fileOf('x'.repeat(50_001)));
    expect([imported.value.state, seen]).toEqual(['failed', []]);
  });
});
