// S49: an industry that changed by a merger waits for a person; scoring keeps the stored one meanwhile.

import { normaliseLabel, pointsByLabel } from '../model/label.ts';
import type { Model } from '../model/model.ts';
import advice from '../model/presets/advice.json' with { type: 'json' };
import type { Accounts } from '../read/accounts.ts';
import { textAt } from '../read/column.ts';

export interface IndustryConflict {
  readonly account: number;
  readonly stored: string;
  readonly incoming: string;
}

export const MERGER_QUESTIONS: readonly string[] = advice.merger.questions;

/** Active accounts whose incoming industry says something else than the stored one. Spellings of one label are one. */
export function mergerQueue(model: Model, { columns, count, isActive }: Accounts): IndustryConflict[] {
  const { industry, incomingIndustry } = columns;
  if (!industry || !incomingIndustry) return [];
  const criterion = model.rubrics.firmographic.find(({ field }) => field === 'industry');
  const points = criterion && criterion.kind !== 'number' ? pointsByLabel(criterion) : new Map<string, number>();
  const meaning = (text: string) => points.get(normaliseLabel(text)) ?? normaliseLabel(text);
  const queue: IndustryConflict[] = [];
  for (let account = 0; account < count; account++) {
    const [stored, incoming] = [textAt(industry, account), textAt(incomingIndustry, account)];
    if (!isActive[account] || !stored || !incoming || meaning(stored) === meaning(incoming)) continue;
    queue.push({ account, stored, incoming });
  }
  return queue;
}
