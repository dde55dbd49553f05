// What an account can have: each field's kind decides how its cells are read, its headers how its column is found.

/** text: as it is; label: a word of a list; number kinds differ in range and notation; either: a number or a label. */
export type FieldKind = 'text' | 'label' | 'money' | 'count' | 'percent' | 'health' | 'score' | 'either' | 'date';

export interface FieldInfo {
  readonly title: string;
  readonly kind: FieldKind;
  /** Name in reason codes (C14): INVALID_<code>, MISSING_<code>. */
  readonly code: string;
  /** Header texts, best first; compared by `headerKey`. */
  readonly headers: readonly string[];
}

function field(title: string, kind: FieldKind, code: string, headers: string): FieldInfo {
  return { title, kind, code, headers: headers.split('|') };
}

export const FIELDS = {
  id: field(
    'Account id',
    'text',
    'ID',
    'account id|accountid|customer id|customerid|company id|record id|external id|account external id|account number|account no|client id|kundennummer|id',
  ),
  name: field(
    'Account name',
    'text',
    'NAME',
    'account name|company name|customer name|account|customer|company|client name|client|firma|name',
  ),
  domain: field('Domain', 'text', 'DOMAIN', 'domain|company domain name|company domain|website|website url'),
  status: field('Status', 'text', 'STATUS', 'status|account status|customer status|lifecycle status'),
  startDate: field(
    'Start date',
    'date',
    'START_DATE',
    'start date|customer since|contract start|contract start date|original contract date|subscriber since|signup date|start',
  ),
  contractEnd: field(
    'Contract end',
    'date',
    'CONTRACT_END',
    'contract end|contract end date|renewal date|next renewal date|renewal|end date',
  ),
  arr: field('ARR', 'money', 'ARR', 'arr|annual recurring revenue|current arr|arr usd|arr amount|arr eur'),
  employees: field(
    'Employees',
    'count',
    'EMPLOYEES',
    'employees|employee count|number of employees|no of employees|headcount|company size|numberofemployees',
  ),
  industry: field('Industry fit', 'label', 'INDUSTRY', 'industry fit|vertical fit|icp fit'),
  geography: field(
    'Geography',
    'label',
    'GEOGRAPHY',
    'geography|region fit geography|region fit|geography fit|market fit',
  ),
  growthStage: field('Growth stage', 'label', 'GROWTH_STAGE', 'growth stage|company stage'),
  expansion: field('Expansion potential', 'either', 'EXPANSION', 'expansion potential|expansion ratio|expansion'),
  contract: field('Contract type', 'label', 'CONTRACT', 'contract type|contract length|contract'),
  strategic: field('Strategic importance', 'label', 'STRATEGIC', 'strategic importance|strategic|strategic value'),
  usageFrequency: field('Usage frequency', 'either', 'FREQUENCY', 'usage frequency|login frequency|frequency'),
  activeDaysPerWeek: field(
    'Active days per week',
    'count',
    'FREQUENCY',
    'active days per week|active days week|days active per week',
  ),
  adoption: field(
    'Feature adoption',
    'percent',
    'ADOPTION',
    'feature adoption|adoption|adoption rate|feature adoption rate',
  ),
  trend: field('Usage trend', 'label', 'TREND', 'usage trend|trend|growth trajectory'),
  tickets: field('Open tickets', 'count', 'TICKETS', 'open tickets|open support tickets|tickets|support tickets'),
  lastActivity: field(
    'Last activity',
    'date',
    'LAST_ACTIVITY',
    'last activity|last activity date|last login|last seen|lastactivitydate|last login date|last contacted',
  ),
  health: field('Health score', 'health', 'HEALTH', 'health score|health|current score|churnscore|overallscore'),
  nps: field('NPS', 'count', 'NPS', 'nps|nps score'),
  firmographicScore: field('Firmographic score', 'score', 'FIRMOGRAPHIC', 'firmographic score'),
  behavioralScore: field('Behavioral score', 'score', 'BEHAVIORAL', 'behavioral score|behavioural score'),
  valueScore: field('Value score', 'score', 'VALUE', 'value score'),
  currentSegment: field('Current segment', 'text', 'CURRENT_SEGMENT', 'current segment|committed segment|current tier'),
  overrideSegment: field('Override segment', 'text', 'OVERRIDE', 'override tier|override segment|override'),
  overrideReason: field('Override reason', 'text', 'OVERRIDE_REASON', 'override reason'),
} as const satisfies Record<string, FieldInfo>;

export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as Field[];
