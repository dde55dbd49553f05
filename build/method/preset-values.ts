// Values of the presets by their path, such as `methodology.checks.coverage`, and as they read on a page.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FIELDS, type Field } from '../../src/core/model/fields.ts';
import { numberText, rangeText } from './text.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const FOLDER = fileURLToPath(new URL('../../src/core/model/presets/', import.meta.url));

/** @internal a test looks up what a page says */
export const PRESETS: Readonly<Record<string, Json>> = Object.fromEntries(
  readdirSync(FOLDER).map((file) => [file.replace(/\.json$/, ''), JSON.parse(readFileSync(FOLDER + file, 'utf8'))]),
);

export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function step(value: Json | undefined, key: string): Json | undefined {
  if (isList(value)) return value[Number(key)];
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function presetValue(path: string): Json {
  const value = path.split('.').reduce<Json | undefined>(step, PRESETS);
  if (value === undefined) throw new Error(`no preset has "${path}", correct the path`);
  return value;
}

/** The nearest source note at or above a path. */
export function presetSource(path: string): string {
  const keys = path.split('.');
  for (let length = keys.length; length > 0; length--) {
    const value = presetValue(keys.slice(0, length).join('.'));
    if (isRecord(value) && typeof value.source === 'string') return value.source;
  }
  throw new Error(`no source stands at or above "${path}", add one to the preset`);
}

/** The title of a field, or the text itself. */
export function titleOf(text: string): string {
  return Object.hasOwn(FIELDS, text) ? FIELDS[text as Field].title : text;
}

/** A single value; a list of numbers is no range here. */
export function valueText(path: string, unit?: string): string {
  const value = presetValue(path);
  const isNumbers = isList(value) && value.every((each) => typeof each === 'number');
  return isNumbers ? value.map((each) => numberText(each as number, unit)).join(', ') : cellText(value, unit);
}

export function cellText(value: Json | undefined, unit?: string): string {
  if (value === undefined) return '';
  if (value === null) return 'no CSM';
  if (typeof value === 'number') return numberText(value, unit);
  if (typeof value === 'string') return titleOf(value).replace(/\|/g, ' or ');
  if (!isList(value)) return JSON.stringify(value);
  const [low, high] = value;
  if (value.length === 2 && typeof low === 'number' && typeof high === 'number') return rangeText(low, high, unit);
  if (value.length === 2 && typeof low === 'number' && high === null) return `${numberText(low, unit)} or more`;
  return value.map((each) => cellText(each, unit) || '(none)').join(', ');
}
