// Columns that are written only when the model asks for them: id -> header, in the order they stand in the sheet.
import { systems } from './presets.ts';

const COLUMNS: Readonly<Record<string, { readonly header: string; readonly format?: string }>> = systems.columns;

export const OPTIONAL_COLUMNS: readonly string[] = Object.keys(COLUMNS);
export const OPTIONAL_HEADERS: Readonly<Record<string, string>> = Object.fromEntries(
  OPTIONAL_COLUMNS.map((id) => [id, (COLUMNS[id] as { header: string }).header]),
);

/** Text unless the preset says otherwise. */
export function optionalFormat(id: string): string {
  return COLUMNS[id]?.format ?? '@';
}
