import { standIns } from './fallback.ts';
import type { Book } from './reference.ts';
import type { AccountScores } from './scores.ts';

/** C14: what stands in for a cell of the account: FALLBACK_…, IMPUTED_…, BEHAVIORAL_FROM_HEALTH. */
export function stoodInFlags({ account, behavioral }: AccountScores, { model, compositeKeys }: Book): string[] {
  const fallbacks = standIns(account, compositeKeys, model).map((key) => `FALLBACK_${key.toUpperCase()}`);
  return [...fallbacks, ...(behavioral?.flags ?? []), ...account.imputed];
}
