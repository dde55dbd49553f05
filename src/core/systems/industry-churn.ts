// The usual churn of an industry (S58): a table to compare with, no rule.
import { normaliseLabel } from '../model/label.ts';
import reference from '../model/presets/reference.json' with { type: 'json' };

export const SERVICE_INDUSTRIES: readonly string[] = reference.serviceIndustries.names;

export interface IndustryChurn {
  readonly industry: string;
  /** Percent of the customers a month. */
  readonly monthly: number;
}

/** By the name of the source or a usual spelling of it; null for any other text. */
export function industryChurn(text: string): IndustryChurn | null {
  const wanted = normaliseLabel(text);
  const { source: _, ...churn } = reference.industryChurn;
  const spellings: Readonly<Record<string, unknown>> = reference.industrySpellings;
  for (const [industry, monthly] of Object.entries(churn)) {
    const known = [industry, ...(spellings[industry] as readonly string[])];
    if (known.some((each) => normaliseLabel(each) === wanted)) return { industry, monthly };
  }
  return null;
}
