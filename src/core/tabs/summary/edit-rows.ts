// What the model says otherwise than its preset, each with why (S62).
import { differencesOf } from '../../model/model-diff.ts';
import { resolveModel } from '../../model/resolve.ts';
import type { Facts } from './facts.ts';
import { header, heading, row, type SummaryRow } from './row.ts';

const MOST = 20;

export function editRows({ sheet: { model } }: Facts): SummaryRow[] {
  const { name, notes, mapping, readAs, columns, ...rest } = model;
  const preset = resolveModel({ preset: model.preset });
  // What is no number of the method is not an edit of it: names, mapping, columns to write.
  const edits = differencesOf(
    { ...preset, name, notes, mapping, readAs, columns },
    { ...rest, name, notes, mapping, readAs, columns },
  );
  const noted = Object.entries(notes);
  if (edits.length === 0 && noted.length === 0) return [];
  return [
    heading(`Edited values: ${edits.length}`),
    header('Value', 'Preset', '', 'Edited', '', '', '', 'Note'),
    ...edits
      .slice(0, MOST)
      .map(({ what, path, from, to }) => row('line', [what, from, '', to, '', '', '', noteOf(notes, path)])),
    ...noted
      .filter(([place]) => !edits.some(({ path }) => isAbout(place, path)))
      .map(([place, text]) => row('line', [place, '', '', '', '', '', '', text])),
  ];
}

function noteOf(notes: Readonly<Record<string, string>>, path: string): string {
  return Object.entries(notes)
    .filter(([place]) => isAbout(place, path))
    .map(([, text]) => text)
    .join('. ');
}

/** A note may stand at a value or at the group that it belongs to. */
function isAbout(place: string, path: string): boolean {
  return path === place || path.startsWith(`${place}.`) || place.startsWith(`${path}.`);
}
