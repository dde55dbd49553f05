// Values of the presets by their path, such as `methodology.checks.coverage`.
import advice from '../../src/core/model/presets/advice.json' with { type: 'json' };
import capacity from '../../src/core/model/presets/capacity.json' with { type: 'json' };
import methodology from '../../src/core/model/presets/methodology.json' with { type: 'json' };
import methods from '../../src/core/model/presets/methods.json' with { type: 'json' };
import planning from '../../src/core/model/presets/planning.json' with { type: 'json' };
import reference from '../../src/core/model/presets/reference.json' with { type: 'json' };
import strategies from '../../src/core/model/presets/strategies.json' with { type: 'json' };

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const PRESETS = {
  methodology,
  methods,
  strategies,
  planning,
  capacity,
  reference,
  advice,
} as unknown as Readonly<Record<string, { readonly [key: string]: Json }>>;

export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function step(value: Json | undefined, key: string): Json | undefined {
  if (isList(value)) return value[Number(key)];
  return isRecord(value) ? value[key] : undefined;
}

/** @throws when a text names a path that the presets do not have */
export function presetValue(path: string): Json {
  const value = path.split('.').reduce<Json | undefined>(step, PRESETS);
  if (value === undefined) throw new Error(`No preset has "${path}": correct the path in build/method`);
  return value;
}

/** The nearest source note at or above a path. */
export function presetSource(path: string): string {
  const keys = path.split('.');
  for (let length = keys.length; length > 0; length--) {
    const value = presetValue(keys.slice(0, length).join('.'));
    if (isRecord(value) && typeof value.source === 'string') return value.source;
  }
  throw new Error(`No source stands at or above "${path}"`);
}
