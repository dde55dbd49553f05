// Named scenarios: models that are kept beside the one that scores.

import { safeText } from '../exact/cell.ts';
import { hashOf } from '../model/document.ts';
import { parseModel, sealDocument } from '../model/parse-model.ts';
import { LONGEST_MODEL } from './model-grid.ts';
import type { GridRow, SheetGrid } from './sheet-grid.ts';

export interface Scenario {
  readonly name: string;
  /** `yyyy-MM-dd HH:mm` in the spreadsheet's zone; blank: not stored yet. */
  readonly savedAt: string;
  /** Hash of the model; blank: its text is no model, so a person must have edited it. */
  readonly hash: string;
  readonly text: string;
}

export interface StoredScenarios {
  readonly scenarios: readonly Scenario[];
  /** Says whether two reads saw the same scenarios. */
  readonly version: string;
}

export const LONGEST_NAME = 60;

// Their tab: one row each.

const MOST_SCENARIOS = 50;

const COLUMNS = ['Scenario', 'Saved at', 'Model hash', 'Model'] as const;
/** Rows above the first scenario. */
const HEAD = 3;

/** @param values the tab as it is shown */
export function storedScenarios(values: readonly (readonly string[])[]): StoredScenarios {
  const scenarios = values.slice(HEAD).flatMap((row): Scenario[] => {
    const [name = '', savedAt = '', , text = ''] = row.map(plainText);
    // The stamp below the rows has no model.
    return text === '' ? [] : [{ name, savedAt, hash: hashOfModel(text), text }];
  });
  return { scenarios, version: versionOf(scenarios) };
}

/** @throws the first thing that is wrong with them, as a sentence */
export function checkedScenarios(
  scenarios: readonly Scenario[],
  stored: readonly Scenario[],
  now: string,
): StoredScenarios {
  if (scenarios.length > MOST_SCENARIOS) {
    throw new Error(`There can be ${MOST_SCENARIOS} scenarios, not ${scenarios.length}: delete one first`);
  }
  const names = new Set<string>();
  const checked = scenarios.map((scenario) => {
    const name = scenario.name.trim();
    if (name === '' || name.length > LONGEST_NAME) {
      throw new Error(`A scenario's name has 1 to ${LONGEST_NAME} characters: "${name.slice(0, 30)}" has not`);
    }
    if (names.has(name.toLowerCase())) throw new Error(`There are two scenarios "${name}": give one another name`);
    names.add(name.toLowerCase());
    return { name, ...checkedModel(scenario, name, stored), savedAt: scenario.savedAt || now };
  });
  return { scenarios: checked, version: versionOf(checked) };
}

/** A text that a person broke on the tab stays there until it is deleted; a broken one cannot be added. */
function checkedModel({ text }: Scenario, name: string, stored: readonly Scenario[]): Pick<Scenario, 'text' | 'hash'> {
  const parsed = parseModel(text);
  if ('problems' in parsed) {
    if (stored.some((scenario) => scenario.text === text)) return { text, hash: '' };
    throw new Error(`The scenario "${name}" is no model. ${parsed.problems.join('. ')}`);
  }
  const sealed = sealDocument(parsed.document);
  if (sealed.length > LONGEST_MODEL) {
    throw new Error(`The scenario "${name}" is longer than ${LONGEST_MODEL} characters, more than a cell holds`);
  }
  return { text: sealed, hash: parsed.hash };
}

export function scenarioGrid(scenarios: readonly Scenario[]): SheetGrid {
  const formats = COLUMNS.map(() => '@');
  const rows: GridRow[] = [
    { kind: 'title', cells: ['Tierwise scenarios'] },
    { kind: 'note', cells: ['Models kept for comparison. Change them in the sidebar.'] },
    { kind: 'header', cells: COLUMNS, formats },
    ...scenarios.map(
      ({ name, savedAt, hash, text }): GridRow => ({ kind: 'line', cells: [name, savedAt, hash, text], formats }),
    ),
  ];
  return { widths: [190, 140, 110, 420], rows, charts: [], frozenRows: HEAD };
}

/** The host of the cell may or may not show the apostrophe that keeps a text from being a formula. */
function plainText(text: string): string {
  const bare = text.slice(1);
  return text.startsWith("'") && safeText(bare) === text ? bare : text;
}

function hashOfModel(text: string): string {
  const parsed = parseModel(text);
  return text === '' || 'problems' in parsed ? '' : parsed.hash;
}

function versionOf(scenarios: readonly Scenario[]): string {
  return hashOf(scenarios.map(({ name, savedAt, text }) => [name, savedAt, text]));
}
