// The sentence beside each reason and flag code.
import { methodology, strategies } from '../model/presets.ts';
import type { Flag, MissingReason } from './reason.ts';

export const REASONS: Readonly<Record<MissingReason, string>> = {
  MISSING_INDUSTRY: 'No industry fit: fill it in or research it',
  MISSING_EMPLOYEES: 'No employee count: fill it in or research it',
  MISSING_ARR: 'No ARR: fill it in from billing',
  MISSING_FIRMOGRAPHIC: 'Too few firmographic fields for a score',
  MISSING_VALUE: 'Too few value fields for a score',
  MISSING_HEALTH: 'No usage data and no other weight to score by',
  MISSING_START_DATE: 'No start date',
  MISSING_LAST_ACTIVITY: 'No last activity',
  MISSING_FREQUENCY: 'No usage frequency',
};

export const FLAGS: Readonly<Record<Flag, string>> = {
  PROVISIONAL: 'Scored without usage data until there is some',
  PROVISIONAL_OVERDUE: `Still no usage data ${methodology.provisionalDays} days after the start`,
  INTERVENTION: 'High value, low usage: act now',
  BOUNDARY_CROSSED: 'The data now gives another segment: review the change',
  IN_TRANSITION: 'Change approved: joint coverage until it is handed over',
  OVERRIDE: 'Segment set by hand',
  OVERRIDE_CONFLICT: 'Segment set by hand differs from what the data gives',
  FALLBACK_INDUSTRY: 'Scored without industry fit',
  FALLBACK_EMPLOYEES: 'Size taken from the ARR',
  FALLBACK_GEOGRAPHY: 'Geography taken from the country',
  FALLBACK_CURRENCY: 'ARR taken as the base currency: nothing says which it is in',
  IMPUTED_ARR: 'ARR derived from MRR, contract value or only some of the products',
  IMPUTED_FREQUENCY: 'Usage frequency taken as the median',
  IMPUTED_ADOPTION: 'Feature adoption taken as the median',
  IMPUTED_TREND: 'Usage trend taken as the median',
  IMPUTED_ENGAGEMENT: 'Behavior taken from the onboarding',
  IMPUTED_CONTRACT: 'Contract type taken from its dates',
  BEHAVIORAL_FROM_HEALTH: 'Behavior taken from the health score: no usage data',
  RENEWAL_WINDOW: `Contract ends within ${strategies.lifecycle.renewalWindowDays} days`,
  RENEWAL_OVERDUE: 'Contract end has passed',
  NEAR_BOUNDARY: 'Close to a cut',
  PARTIAL: 'Priority scored without health',
};

/** Each in a few words, to filter a column by. */
export const FLAG_WORDS: Readonly<Record<Flag, string>> = {
  PROVISIONAL: 'Provisional',
  PROVISIONAL_OVERDUE: 'Provisional for too long',
  INTERVENTION: 'Needs a call',
  BOUNDARY_CROSSED: 'Change to review',
  IN_TRANSITION: 'Being handed over',
  OVERRIDE: 'Set by hand',
  OVERRIDE_CONFLICT: 'Set by hand, data differs',
  FALLBACK_INDUSTRY: 'No industry fit',
  FALLBACK_EMPLOYEES: 'Size from ARR',
  FALLBACK_GEOGRAPHY: 'Region from country',
  FALLBACK_CURRENCY: 'Currency assumed',
  IMPUTED_ARR: 'ARR from MRR or contract',
  IMPUTED_FREQUENCY: 'Usage frequency assumed',
  IMPUTED_ADOPTION: 'Feature adoption assumed',
  IMPUTED_TREND: 'Usage trend assumed',
  IMPUTED_ENGAGEMENT: 'Usage from onboarding',
  IMPUTED_CONTRACT: 'Contract type from dates',
  BEHAVIORAL_FROM_HEALTH: 'Usage from health score',
  RENEWAL_WINDOW: 'Renewal soon',
  RENEWAL_OVERDUE: 'Renewal overdue',
  NEAR_BOUNDARY: 'Close to a cut',
  PARTIAL: 'Priority without health',
};
