// Where the product shows a system, by its number in the specification.
import presets from '../../src/core/model/presets/systems.json' with { type: 'json' };
import { SYSTEMS } from '../../src/core/systems/systems.ts';
import others from './where-shown.json' with { type: 'json' };

/** Headers of columns, names of functions, beginnings of check lines and of summary blocks, keys of the report. */
export interface Shows {
  readonly columns?: readonly string[];
  readonly functions?: readonly string[];
  readonly checks?: readonly string[];
  readonly summary?: readonly string[];
  readonly report?: readonly string[];
}

/**
 * What the systems declare, and what stands outside of them in where-shown.json.
 * @internal a test compares it with what is there
 */
export const SHOWN: Readonly<Record<string, Shows>> = together([...declared(), ...Object.entries(others)]);

function* declared(): Generator<[string, Shows]> {
  for (const { s, header } of Object.values(presets.columns)) yield [`S${s}`, { columns: [header] }];
  for (const { s, functions = [], explain, table, report, counts } of SYSTEMS) {
    const names = functions.map(({ name }) => name);
    const shows = {
      functions: explain ? [...names, 'SEGMENT_EXPLAIN'] : names,
      summary: table ? ['Other systems'] : [],
      report: Object.keys({ ...report, ...counts }),
    };
    yield [`S${s}`, shows];
  }
}

function together(all: readonly (readonly [string, Shows])[]): Record<string, Shows> {
  const found: Record<string, Record<string, readonly string[]>> = {};
  for (const [system, shows] of all) {
    const known = found[system] ?? {};
    for (const [key, names] of Object.entries(shows)) known[key] = [...new Set([...(known[key] ?? []), ...names])];
    found[system] = known;
  }
  return found;
}

export function shownLines(system: string): string[] {
  const shows = Object.hasOwn(SHOWN, system) ? SHOWN[system] : undefined;
  if (!shows) throw new Error(`no system "${system}" is shown, use ${Object.keys(SHOWN).slice(0, 2).join(', ')} …`);
  const { columns, functions, checks, summary, report } = shows;
  const places = [
    named('Columns:', columns, '**'),
    named('Functions:', functions, '`'),
    named('Checks:', checks, '**'),
    named('Summary tab:', summary, '**'),
    named('Report:', report, '`'),
  ].filter(Boolean);
  return [`**Where it shows.** ${places.join(' ') || 'In no column, function, check or report of its own.'}`];
}

function named(title: string, names: readonly string[] = [], mark: string): string {
  return names.length > 0 ? `${title} ${names.map((name) => `${mark}${name}${mark}`).join(', ')}.` : '';
}
