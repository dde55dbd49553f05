// What label tables must keep to (S74): one text under one label, and only labels that there are.
import { FIELD_NAMES } from './fields.ts';
import { normaliseLabel } from './label.ts';
import { DIMENSIONS, type LabelScale, type Model, type ModelDocument } from './model.ts';
import { PRESETS } from './preset-models.ts';
import { presetScale } from './resolve.ts';

export function labelProblems({ labels }: ModelDocument, model: Model): string[] {
  return Object.entries(labels ?? {}).flatMap(([key, table]) => {
    const scale = scaleOf(model, key);
    if (!scale)
      return [`"labels.${key}" is of nothing that has labels: use a field with labels or the id of a criterion`];
    return tableProblems(key, table, scale);
  });
}

type Table = NonNullable<ModelDocument['labels']>[string];

function tableProblems(key: string, { map = {}, rest }: Table, scale: LabelScale): string[] {
  const names = Object.keys(scale.labels);
  const own = new Set(names.map(normaliseLabel));
  const given = new Map<string, string>();
  const problems: string[] = [];
  for (const [text, label] of Object.entries(map)) {
    const word = normaliseLabel(text);
    const before = given.get(word);
    if (own.has(word)) {
      problems.push(
        `"${text.trim()}" in "labels.${key}" is itself a label of the list: it means what it says, take it out`,
      );
    } else if (before !== undefined && before !== label) {
      problems.push(`"${text.trim()}" is under ${before} and ${label} in "labels.${key}": keep one of them`);
    }
    given.set(word, label);
  }
  for (const label of new Set([...Object.values(map), ...(rest === undefined ? [] : [rest])])) {
    if (!names.includes(label))
      problems.push(`"labels.${key}" has the label "${label}": use one of ${names.join(', ')}`);
  }
  return problems;
}

function scaleOf({ rubrics }: Model, key: string): LabelScale | undefined {
  for (const dimension of DIMENSIONS) {
    const criterion = rubrics[dimension].find(({ id }) => id === key);
    if (criterion && 'labels' in criterion) return withBothVariants(key, criterion);
  }
  if (!(FIELD_NAMES as readonly string[]).includes(key)) return undefined;
  return presetScale(key);
}

/** The words of the second RFM variant may be named too (S20). */
function withBothVariants(key: string, scale: LabelScale): LabelScale {
  return key === 'usageFrequency' ? { labels: { ...PRESETS.rfm.methods.frequency.labels, ...scale.labels } } : scale;
}
