// Where the product shows a system, by its number in the specification.
import shown from './where-shown.json' with { type: 'json' };

/** Headers of columns, names of functions, beginnings of check lines and of summary blocks, keys of the report. */
export interface Shows {
  readonly columns?: readonly string[];
  readonly functions?: readonly string[];
  readonly checks?: readonly string[];
  readonly summary?: readonly string[];
  readonly report?: readonly string[];
}

export const SHOWN: Readonly<Record<string, Shows>> = shown;

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
