import type { Scale } from './bands.ts';

export type DimensionName = 'firmographic' | 'behavioral' | 'value';
export type Source = 'composite' | 'arr' | 'priority';
export type PresetName = 'methodology' | 'methods' | 'strategies';

/** S73: a field of the method, or an id, a title and a column of one's own. */
export interface CriterionDocument {
  field?: string;
  id?: string;
  title?: string;
  column?: string;
  kind?: 'number' | 'label' | 'either' | 'flag' | 'age';
  bands?: Scale<number>;
  labels?: Record<string, number>;
  yes?: number;
  no?: number;
  weight?: number;
  off?: boolean;
}

/** S74: what the person's own texts are rated as. */
export interface LabelDocument {
  map?: Record<string, string>;
  rest?: string;
}

/** What the reference reads of a model document of version 2. */
export interface ModelDocument {
  version?: number;
  name?: string;
  preset?: PresetName;
  segmentBy?: Source;
  weights?: Record<DimensionName, number>;
  tiers?: Scale<string>;
  arrTiers?: Scale<string>;
  rubrics?: Partial<Record<DimensionName, { criteria: CriterionDocument[]; leastShare?: number }>>;
  labels?: Record<string, LabelDocument>;
  behavioralMissing?: 'skip' | 'median3' | 'onboarding';
  missingData?: 'strict' | 'fallback';
  contractFromDates?: boolean;
  priorityCap?: 'value40' | 'total100' | 'none';
  inactiveStatuses?: string[];
  expectedShares?: Record<string, [number, number]>;
  readAs?: Record<string, string>;
  mapping?: Record<string, string | null>;
}
