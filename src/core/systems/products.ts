// Product tags (S45): one for each product of the account, never a second segment.
import { codedLabel } from '../composite/codes.ts';
import { normaliseLabel } from '../model/label.ts';
import { methods } from '../model/presets.ts';
import { textAt } from '../read/column.ts';
import { type Inputs, isReady, system } from './system.ts';
import { usage, usagePatterns } from './usage.ts';

export const products = system({
  s: 45,
  id: 'products',
  title: 'Product tags',
  score: productTags,
  columns: (tags) => ({ products: tags }),
});

const { trialWords: TRIAL_WORDS, trialTag: TRIAL_TAG } = methods.products;

function productTags({ model, accounts: { products: rows }, asOf }: Inputs) {
  if (!rows) return null;
  const { lines, groups } = rows;
  const { product, productStatus } = lines.columns;
  const patterns = isReady(usage, lines) ? usagePatterns({ model, accounts: lines, asOf }) : null;
  const tag = (line: number) => (isTrial(textAt(productStatus, line)) ? TRIAL_TAG : codedLabel(patterns, line));
  const text = (line: number) => [textAt(product, line), tag(line)].filter(Boolean).join(': ');
  return (i: number) => (groups[i] ?? []).map(text).filter(Boolean).join('; ');
}

function isTrial(status: string): boolean {
  const words = normaliseLabel(status).split(/\W+/);
  return TRIAL_WORDS.some((word) => words.includes(word));
}
