// A model from its text: a preset's name or a document as JSON. Everything below trusts what comes out of here.
import { hashOf } from './hash.ts';
import { type Model, type ModelDocument, PRESET_NAMES, type PresetName } from './model.ts';
import { settingsOf } from './model-diff.ts';
import { resolveModel } from './resolve.ts';
import { ruleProblems } from './rules.ts';
import { shapeProblems } from './schema.ts';

export interface ParsedModel {
  readonly document: ModelDocument;
  readonly model: Model;
  readonly hash: string;
}
export type ModelProblems = { readonly problems: readonly string[] };

/** The model that a text says, or problems in words. Blank is the default preset. */
export function parseModel(text: string): ParsedModel | ModelProblems {
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
  const sealed = openSeal(value);
  if (sealed) return parsed(sealed);
  return parseDocument(withoutSeal(value));
}

export function parseDocument(written: unknown): ParsedModel | ModelProblems {
  const value = inOurSpelling(written);
  const shape = shapeProblems(value);
  if (shape.length > 0) return { problems: shape };
  const document = value as ModelDocument;
  const problems = ruleProblems(document);
  return problems.length > 0 ? { problems } : parsed(document);
}

/** The sources of the method write "behavioural": a file may too. */
function inOurSpelling(written: unknown): unknown {
  const weights = (written as { weights?: Record<string, unknown> } | null)?.weights;
  if (!weights || typeof weights !== 'object' || !('behavioural' in weights)) return written;
  const { behavioural: behavioral, ...rest } = weights;
  return { ...(written as object), weights: { behavioral, ...rest } };
}

function isPreset(text: string): text is PresetName {
  return (PRESET_NAMES as readonly string[]).includes(text);
}

function parsed(document: ModelDocument): ParsedModel {
  const model = resolveModel(document);
  return { document, model, hash: hashOf(settingsOf(model)) };
}

const SEAL = 'seal';

/** The text to store: the document with a seal that says it was checked, so that a cell function need not check again. */
export function sealDocument(document: ModelDocument): string {
  return JSON.stringify({ version: 1, ...document, [SEAL]: hashOf({ version: 1, ...document }) });
}

function withoutSeal(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const { [SEAL]: _, ...document } = value as Record<string, unknown>;
  return document;
}

function openSeal(value: unknown): ModelDocument | null {
  const document = withoutSeal(value);
  const seal = (value as Record<string, unknown> | null)?.[SEAL];
  return typeof seal === 'string' && seal === hashOf(document) ? (document as ModelDocument) : null;
}
