// A model from its text: a preset's name or a document as JSON. Everything below trusts what comes out of here.
import { FORMAT, formatOf, hashOf, migrated, newerFormat, settingsOf } from './document.ts';
import { type Model, type ModelDocument, PRESET_NAMES, type PresetName } from './model.ts';
import { resolveModel } from './resolve.ts';
import { ruleProblems } from './rules.ts';
import { shapeProblems } from './schema.ts';

export interface ParsedModel {
  readonly document: ModelDocument;
  readonly model: Model;
  readonly hash: string;
}
export type ModelProblems = { readonly problems: readonly string[] };

/**
 * The model that a text says, or problems in words. Blank is the default preset.
 * @param isFast a cell function takes the shape of a document with a seal for checked: anybody can compute a seal
 */
export function parseModel(text: string, isFast = false): ParsedModel | ModelProblems {
  const trimmed = text.trim();
  if (trimmed === '') return parsed({});
  if (isPreset(trimmed)) return parsed({ preset: trimmed });
  let value: unknown;
  try {
    value = JSON.parse(trimmed);
  } catch (error) {
    if (!trimmed.startsWith('{')) return { problems: [`"${trimmed}" is no preset: use ${PRESET_NAMES.join(', ')}`] };
    return { problems: [`The model is not readable JSON: ${(error as Error).message}`] };
  }
  return (isFast && openSealed(value)) || parseDocument(withoutSeal(value));
}

/** null: not sealed, or not what a seal is put on. */
function openSealed(value: unknown): ParsedModel | null {
  const sealed = openSeal(value);
  try {
    return sealed && ruleProblems(sealed).length === 0 ? parsed(sealed) : null;
  } catch {
    return null;
  }
}

/** The document of a text whose shape is right, also where its rules keep it from being saved; null: there is none. */
export function shapedDocument(text: string): ModelDocument | null {
  const trimmed = text.trim();
  if (trimmed === '') return {};
  if (isPreset(trimmed)) return { preset: trimmed };
  try {
    const written = withoutSeal(JSON.parse(trimmed));
    if (!isRecord(written) || newerFormat(written)) return null;
    const document = migrated(inOurSpelling(written));
    return shapeProblems(document).length > 0 ? null : document;
  } catch {
    return null;
  }
}

export function parseDocument(written: unknown): ParsedModel | ModelProblems {
  if (!isRecord(written)) return { problems: shapeProblems(written) };
  const newer = newerFormat(written);
  if (newer) return { problems: [newer] };
  const document = migrated(inOurSpelling(written));
  const shape = shapeProblems(document);
  const problems = shape.length > 0 ? shape : ruleProblems(document);
  return problems.length > 0 ? { problems } : parsed(document);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The sources of the method write "behavioural": a file may too. */
function inOurSpelling(written: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { weights } = written;
  if (!isRecord(weights) || !('behavioural' in weights)) return written;
  const { behavioural: behavioral, ...rest } = weights;
  return { ...written, weights: { behavioral, ...rest } };
}

function isPreset(text: string): text is PresetName {
  return (PRESET_NAMES as readonly string[]).includes(text);
}

function parsed(document: ModelDocument): ParsedModel {
  const model = resolveModel(document);
  return { document, model, hash: hashOf(settingsOf(model)) };
}

const SEAL = 'seal';

/**
 * The text to store: the document with a seal that says it was checked, so that a cell function need not check again.
 * The seal holds for this format alone: what another version of the add-on sealed is checked.
 */
export function sealDocument(document: ModelDocument): string {
  const { version: _, ...rest } = document;
  const written = { version: FORMAT, ...rest };
  return JSON.stringify({ ...written, [SEAL]: hashOf(written) });
}

function withoutSeal(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { [SEAL]: _, ...document } = value;
  return document;
}

function openSeal(value: unknown): ModelDocument | null {
  if (!isRecord(value) || formatOf(value) !== FORMAT) return null;
  const { [SEAL]: seal, ...written } = value;
  return typeof seal === 'string' && seal === hashOf(written) ? migrated(written) : null;
}
