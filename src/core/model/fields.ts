// What an account can have: each field's kind decides how its cells are read, its headers how its column is found; and
// what can be written beside it.

import { systems } from './presets.ts';
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
  /** Also the first header text that names the field; more are in headers.ts and synonyms.ts. */
  readonly title: string;
  readonly kind: FieldKind;
  /** Name in reason codes (C14): INVALID_<code>, MISSING_<code>. */
  readonly code: string;
}

function field(title: string, kind: FieldKind, code: string): FieldInfo {
  return { title, kind, code };
}

export const FIELDS = {
  id: field('Account id', 'text', 'ID'),
  name: field('Account name', 'text', 'NAME'),
  domain: field('Domain', 'text', 'DOMAIN'),
  owner: field('Account owner', 'text', 'OWNER'),
  status: field('Status', 'text', 'STATUS'),
  startDate: field('Start date', 'date', 'START_DATE'),
  contractEnd: field('Contract end', 'date', 'CONTRACT_END'),
  arr: field('ARR', 'money', 'ARR'),
  employees: field('Employees', 'count', 'EMPLOYEES'),
  industry: field('Industry fit', 'label', 'INDUSTRY'),
  geography: field('Geography', 'label', 'GEOGRAPHY'),
  growthStage: field('Growth stage', 'label', 'GROWTH_STAGE'),
  expansion: field('Expansion potential', 'either', 'EXPANSION'),
  contract: field('Contract type', 'label', 'CONTRACT'),
  strategic: field('Strategic importance', 'label', 'STRATEGIC'),
  usageFrequency: field('Usage frequency', 'either', 'FREQUENCY'),
  activeDaysPerWeek: field('Active days per week', 'count', 'FREQUENCY'),
  adoption: field('Feature adoption', 'percent', 'ADOPTION'),
  trend: field('Usage trend', 'label', 'TREND'),
  tickets: field('Open tickets', 'count', 'TICKETS'),
  lastActivity: field('Last activity', 'date', 'LAST_ACTIVITY'),
  health: field('Health score', 'health', 'HEALTH'),
  nps: field('NPS', 'count', 'NPS'),
  firmographicScore: field('Firmographic score', 'score', 'FIRMOGRAPHIC'),
  behavioralScore: field('Behavioral score', 'score', 'BEHAVIORAL'),
  valueScore: field('Value score', 'score', 'VALUE'),
  currentSegment: field('Current segment', 'text', 'CURRENT_SEGMENT'),
  overrideSegment: field('Override segment', 'text', 'OVERRIDE'),
  overrideReason: field('Override reason', 'text', 'OVERRIDE_REASON'),
  priorArr: field('Prior ARR', 'money', 'PRIOR_ARR'),
  mrr: field('MRR', 'money', 'MRR'),
  tcv: field('Total contract value', 'money', 'TCV'),
  contractYears: field('Contract years', 'count', 'CONTRACT_YEARS'),
  activeDays30: field('Active days in 30', 'count', 'FREQUENCY'),
  orders: field('Order count', 'count', 'FREQUENCY'),
  licences: field('Licences', 'count', 'LICENCES'),
  activeUsers: field('Active users', 'count', 'ACTIVE_USERS'),
  engagement: field('Engagement', 'count', 'ENGAGEMENT'),
  usage1: field('Usage 2 months ago', 'count', 'USAGE'),
  usage2: field('Usage last month', 'count', 'USAGE'),
  usage3: field('Usage this month', 'count', 'USAGE'),
  onboarding: field('Onboarding completion', 'percent', 'ONBOARDING'),
  previousHealth: field('Previous health', 'health', 'PREV_HEALTH'),
  expanding: field('Expanding', 'flag', 'EXPANDING'),
  logo: field('Logo value', 'number', 'LOGO'),
  reference: field('Reference potential', 'number', 'REFERENCE'),
  partnership: field('Strategic partnership', 'number', 'PARTNERSHIP'),
  potentialSize: field('Size potential', 'score', 'POTENTIAL'),
  industryGrowth: field('Industry growth', 'score', 'POTENTIAL'),
  productFit: field('Product fit', 'score', 'POTENTIAL'),
  whiteSpace: field('White space', 'score', 'POTENTIAL'),
  championStrength: field('Champion strength', 'score', 'POTENTIAL'),
  trainingDone: field('Training completed', 'flag', 'MILESTONE'),
  firstValue: field('First value reached', 'flag', 'MILESTONE'),
  usageMet: field('Usage threshold met', 'flag', 'MILESTONE'),
  coreAdopted: field('Core features adopted', 'flag', 'MILESTONE'),
  usageStable: field('Usage stable 30 days', 'flag', 'MILESTONE'),
  roiShown: field('ROI demonstrated', 'flag', 'MILESTONE'),
  healthAssessed: field('Health assessed', 'flag', 'MILESTONE'),
  contractRenewed: field('Contract renewed', 'flag', 'MILESTONE'),
  championStrong: field('Strong champion', 'flag', 'MILESTONE'),
  willing: field('Willing to refer', 'flag', 'MILESTONE'),
  country: field('Country', 'label', 'COUNTRY'),
  featurePattern: field('Feature adoption pattern', 'label', 'FEATURE_PATTERN'),
  need: field('Customer need', 'label', 'NEED'),
  persona: field('Buyer persona', 'label', 'PERSONA'),
  psychographic: field('Psychographic', 'label', 'PSYCHOGRAPHIC'),
  serviceLevel: field('Service segment', 'label', 'SERVICE_SEGMENT'),
  incomingIndustry: field('Incoming industry', 'label', 'INCOMING_INDUSTRY'),
  startSegment: field('Segment at period start', 'text', 'START_SEGMENT'),
  product: field('Product', 'text', 'PRODUCT'),
  productStatus: field('Product status', 'text', 'PRODUCT_STATUS'),
} as const satisfies Record<string, FieldInfo>;

export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as Field[];

// What each field is, an example, and where HubSpot (HS) and Salesforce (SF) keep it: one line a field.

export const FIELD_HELP: Readonly<Partial<Record<Field, string>>> = {
  id: 'Number or code that names the account for ever, e.g. AC-1001. HS: Record ID. SF: Account ID.',
  name: 'What people call the account. HS: Company name. SF: Account Name.',
  domain:
    'Website without www, e.g. alder.example; it stands in for a missing id. HS: Company Domain Name. SF: Website.',
  status: 'Whether it is a customer now, e.g. Active or Churned. HS: Lifecycle Stage. SF: Type or Account Status.',
  startDate: 'First day as a customer. HS: Close Date of the first deal. SF: Original Contract Start.',
  contractEnd: 'Last day of the contract, for renewals. HS and SF: Contract End Date.',
  arr: 'Recurring revenue of a year, e.g. 48000. Not the customer’s own turnover, which HS and SF call Annual Revenue.',
  employees: 'Number of people, e.g. 250. HS: Number of Employees. SF: Employees.',
  industry:
    'How well its industry fits: Target vertical, Adjacent vertical, General B2B, … Seldom in a CRM: add it yourself.',
  geography: 'How well you serve its region: Primary market, Secondary market, Supported region, …',
  growthStage: 'Where the company stands: Growth / Scale-up, Established, Mature, Early-stage.',
  expansion: 'What it could grow to, as a multiple of ARR (1.5) or in words: Strong, Moderate, Some, Limited.',
  contract: 'Multi-year, Annual (renewing), Annual (new), Month-to-month, At risk. SF: Contract Term.',
  strategic: 'Beyond money: Named logo / reference customer, Industry influencer, Standard customer, …',
  usageFrequency: 'How often it is used: Daily, 3-4x per week, Weekly, Monthly. From your product’s analytics.',
  activeDaysPerWeek: 'Days of use in a usual week, e.g. 4. From your product’s analytics.',
  adoption: 'Share of the features that are used, e.g. 65% or 0.65. From your product’s analytics.',
  trend: 'Where its usage goes: Accelerating, Stable, Plateaued, Declining.',
  tickets: 'Support tickets open now, e.g. 2. HS: Number of open tickets. SF: open Cases.',
  lastActivity: 'Day of the last use or contact. HS: Last Activity Date. SF: Last Activity.',
  health: 'Score of your customer success tool, 0 to 100.',
  previousHealth: 'The same score at the last review, to see it fall or rise.',
  nps: 'Answer to “would you recommend us”, 0 to 10.',
  currentSegment: 'The segment the account is served in today: it holds until a change is approved.',
  overrideSegment: 'A segment set by hand, which wins over the score.',
  overrideReason: 'Why it was set by hand.',
  priorArr: 'ARR a year ago, to see growth.',
};

// Columns that are written only when the model asks for them: id -> header, in the order they stand in the sheet.

const COLUMNS: Readonly<Record<string, { readonly header: string; readonly format?: string }>> = systems.columns;

export const OPTIONAL_COLUMNS: readonly string[] = Object.keys(COLUMNS);
export const OPTIONAL_HEADERS: Readonly<Record<string, string>> = Object.fromEntries(
  OPTIONAL_COLUMNS.map((id) => [id, (COLUMNS[id] as { header: string }).header]),
);

/** Text unless the preset says otherwise. */
export function optionalFormat(id: string): string {
  return COLUMNS[id]?.format ?? '@';
}
