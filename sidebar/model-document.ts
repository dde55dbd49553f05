// The model document between the stored text and the draft.
import type { Bands } from '../src/core/model/bands.ts';
import { hashOf, migrated, settingsOf } from '../src/core/model/document.ts';
import { type ModelDocument, PRESET_NAMES, type PresetName } from '../src/core/model/model.ts';
import { resolveModel } from '../src/core/model/resolve.ts';

/** The document of a stored text (a preset's name or JSON); the server has checked it before it came here. */
export function documentOf(text: string): ModelDocument {
  const trimmed = text.trim();
  if (trimmed === '') return {};
  if ((PRESET_NAMES as readonly string[]).includes(trimmed)) return { preset: trimmed as PresetName };
  // The seal says that the stored text was checked; it does not hold for an edited one.
  const { seal: _, ...document } = JSON.parse(trimmed) as Readonly<Record<string, unknown>>;
  return migrated(document);
}

/** The document without one of its settings: what the preset says holds again. */
export function withPreset(document: ModelDocument, setting: keyof ModelDocument): ModelDocument {
  const { [setting]: _, ...rest } = document;
  return rest;
}

export type Editable = 'weights' | 'tiers' | 'arrTiers' | 'rfm' | 'capacity';

/** By document, which is never changed in place: the draft is asked for it at every move, as what is shown once more. */
const fingerprints = new WeakMap<ModelDocument, string>();
/** By part of a resolved model: those that an edit does not touch are the same objects. */
const texts = new WeakMap<object, string>();

/** Two documents that say the same model, however they say it, have the same fingerprint. */
export function fingerprintOf(document: ModelDocument): string {
  const found = fingerprints.get(document) ?? hashOf(comparable(document), texts);
  fingerprints.set(document, found);
  return found;
}

export function isAtPreset(document: ModelDocument, setting: Editable): boolean {
  if (document[setting] === undefined) return true;
  return hashOf(comparable(document)[setting]) === hashOf(comparable(withPreset(document, setting))[setting]);
}

/** A preset's tiers also name their source, edited ones do not: that is no difference. */
function comparable(document: ModelDocument): Record<string, unknown> {
  const { tiers, ...settings } = settingsOf(resolveModel(document));
  const { cuts, floor } = tiers as Bands<string>;
  return { ...settings, tiers: { cuts, floor } };
}
