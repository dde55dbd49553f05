import { standIns } from './fallback.ts';
import type { Book } from './reference.ts';
import { countedKeys } from './rubric.ts';
import type { AccountScores } from './scores.ts';

/** C14: what stands in for a cell of the account: FALLBACK_…, IMPUTED_…, BEHAVIORAL_FROM_HEALTH. */
export function stoodInFlags({ account, firmographic, behavioral }: AccountScores, { sheet, model }: Book): string[] {
  const counted = countedKeys(sheet, model);
  const stoodIn = firmographic?.score ? standIns(account, counted, model) : [];
  const fallbacks = stoodIn.map((key) => `FALLBACK_${key.toUpperCase()}`);
  const imputed = account.imputed.filter((flag) => flag !== 'IMPUTED_CONTRACT' || counted.includes('contract'));
  return [...fallbacks, ...(behavioral?.flags ?? []), ...imputed];
}
