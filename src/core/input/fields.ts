// What an account can have: each field's kind decides how its cells are read, its headers how its column is found.

/** text: as it is; label: a word of a list; flag: yes or no; number kinds differ in range and notation; either: a number or a label. */
export type FieldKind =
  | 'text'
  | 'label'
  | 'flag'
  | 'money'
  | 'count'
  | 'number'
  | 'percent'
  | 'health'
  | 'score'
  | 'either'
  | 'date';

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

/** A field that is found by its own title, and by more texts. */
function plain(title: string, kind: FieldKind, code: string, more = ''): FieldInfo {
  return field(title, kind, code, title.toLowerCase() + (more && `|${more}`));
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
  priorArr: plain('Prior ARR', 'money', 'PRIOR_ARR', 'previous arr|start arr|starting arr|arr last year'),
  mrr: plain('MRR', 'money', 'MRR', 'monthly recurring revenue|mrr amount'),
  tcv: plain('Total contract value', 'money', 'TCV', 'tcv|total contract amount'),
  contractYears: plain('Contract years', 'count', 'CONTRACT_YEARS', 'contract length years|term years'),
  activeDays30: plain('Active days in 30', 'count', 'FREQUENCY', 'active days last 30|active days 30'),
  licences: plain('Licences', 'count', 'LICENCES', 'licenses|license count|seats|total seats'),
  activeUsers: plain('Active users', 'count', 'ACTIVE_USERS', 'users'),
  engagement: plain('Engagement', 'count', 'ENGAGEMENT', 'engagement score|action volume'),
  usage1: plain('Usage 2 months ago', 'count', 'USAGE', 'usage month 1'),
  usage2: plain('Usage last month', 'count', 'USAGE', 'usage month 2'),
  usage3: plain('Usage this month', 'count', 'USAGE', 'usage month 3'),
  onboarding: plain('Onboarding completion', 'percent', 'ONBOARDING'),
  previousHealth: plain('Previous health', 'health', 'PREV_HEALTH', 'prev health|previous score'),
  expanding: plain('Expanding', 'flag', 'EXPANDING', 'is expanding'),
  logo: plain('Logo value', 'number', 'LOGO', 'logo'),
  reference: plain('Reference potential', 'number', 'REFERENCE', 'reference'),
  partnership: plain('Strategic partnership', 'number', 'PARTNERSHIP', 'partnership'),
  potentialSize: plain('Size potential', 'score', 'POTENTIAL', 'company size rating'),
  industryGrowth: plain('Industry growth', 'score', 'POTENTIAL'),
  productFit: plain('Product fit', 'score', 'POTENTIAL'),
  whiteSpace: plain('White space', 'score', 'POTENTIAL', 'whitespace'),
  championStrength: plain('Champion strength', 'score', 'POTENTIAL'),
  trainingDone: plain('Training completed', 'flag', 'MILESTONE'),
  firstValue: plain('First value reached', 'flag', 'MILESTONE', 'first value'),
  usageMet: plain('Usage threshold met', 'flag', 'MILESTONE'),
  coreAdopted: plain('Core features adopted', 'flag', 'MILESTONE'),
  usageStable: plain('Usage stable 30 days', 'flag', 'MILESTONE', 'usage stable'),
  roiShown: plain('ROI demonstrated', 'flag', 'MILESTONE'),
  healthAssessed: plain('Health assessed', 'flag', 'MILESTONE', 'health assessment complete'),
  contractRenewed: plain('Contract renewed', 'flag', 'MILESTONE'),
  championStrong: plain('Strong champion', 'flag', 'MILESTONE'),
  willing: plain('Willing to refer', 'flag', 'MILESTONE', 'willing to participate'),
  country: plain('Country', 'label', 'COUNTRY', 'billing country|country code'),
  product: plain('Product', 'text', 'PRODUCT', 'product name|plan|plan name'),
  productStatus: plain('Product status', 'text', 'PRODUCT_STATUS', 'plan status'),
} as const satisfies Record<string, FieldInfo>;

export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as Field[];
