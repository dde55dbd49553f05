// How the accounts of a segment are treated, in one line (S80): what people do, how often, for how many, and from the start.
import type { Treatment } from '../model/model.ts';
import { ratioText } from './capacity.ts';

/** `Pooled CSM, templated plan; reviews quarterly; onboarding guided by a CSM; 50–200 accounts a CSM` */
export function treatmentText({ action, cadence, onboarding, ratio }: Treatment): string {
  return [
    action,
    cadence && `reviews: ${cadence}`,
    onboarding && `onboarding: ${onboarding}`,
    ratio && `${ratioText(ratio)} accounts a CSM`,
  ]
    .filter(Boolean)
    .join('; ');
}
