// Which views hold unsaved changes of the draft.
import { computed } from '@preact/signals';
import { settingsOf } from '../src/core/model/document.ts';
import { resolveModel } from '../src/core/model/resolve.ts';
import { differs, draftModel } from './draft.ts';
import { saved } from './reading.ts';

const IN_TIERS: readonly string[] = ['tiers', 'arrTiers', 'rfm', 'rfmMode', 'expectedShares', 'scales'];

type Settings = Readonly<Record<string, unknown>>;

export const changedParts = computed(() => {
  if (!differs.value) return { model: false, tiers: false };
  const [before, after] = [resolveModel(saved.value.document), draftModel.value].map((model) => settingsOf(model)) as [
    Settings,
    Settings,
  ];
  const changed = Object.keys(after).filter(
    (key) => before[key] !== after[key] && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return {
    tiers: changed.some((key) => IN_TIERS.includes(key)),
    model: changed.some((key) => !IN_TIERS.includes(key)),
  };
});
