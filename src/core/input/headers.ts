// Header texts of English exports that name a field, beside its own title and best first; other vendors and languages
// are in synonyms.ts.
import { FIELDS, type Field } from './fields.ts';

const HEADERS: Readonly<Partial<Record<Field, string>>> = {
  id: 'accountid|customer id|customerid|company id|record id|external id|account external id|account number|account no|client id|kundennummer|id',
  name: 'company name|customer name|account|customer|company|client name|client|firma|name',
  domain: 'company domain name|company domain|website|website url',
  status: 'account status|customer status|lifecycle status',
  startDate:
    'customer since|contract start|contract start date|original contract date|subscriber since|signup date|start',
  contractEnd: 'contract end date|renewal date|next renewal date|renewal|end date',
  arr: 'annual recurring revenue|current arr|arr usd|arr amount|arr eur',
  employees: 'employee count|number of employees|no of employees|headcount|company size|numberofemployees',
  industry: 'vertical fit|icp fit',
  geography: 'region fit geography|region fit|geography fit|market fit',
  growthStage: 'company stage',
  expansion: 'expansion ratio|expansion',
  contract: 'contract length|contract',
  strategic: 'strategic|strategic value',
  usageFrequency: 'login frequency|frequency',
  activeDaysPerWeek: 'active days week|days active per week',
  adoption: 'adoption|adoption rate|feature adoption rate',
  trend: 'trend|growth trajectory',
  tickets: 'open support tickets|tickets|support tickets',
  lastActivity: 'last activity date|last login|last seen|lastactivitydate|last login date|last contacted',
  health: 'health|current score|churnscore|overallscore',
  nps: 'nps score',
  behavioralScore: 'behavioural score',
  currentSegment: 'committed segment|current tier',
  overrideSegment: 'override tier|override',
  priorArr: 'previous arr|start arr|starting arr|arr last year',
  mrr: 'monthly recurring revenue|mrr amount',
  tcv: 'tcv|total contract amount',
  contractYears: 'contract length years|term years',
  activeDays30: 'active days last 30|active days 30',
  licences: 'licenses|license count|seats|total seats',
  activeUsers: 'users',
  engagement: 'engagement score|action volume',
  usage1: 'usage month 1',
  usage2: 'usage month 2',
  usage3: 'usage month 3',
  previousHealth: 'prev health|previous score',
  expanding: 'is expanding',
  logo: 'logo',
  reference: 'reference',
  partnership: 'partnership',
  potentialSize: 'company size rating',
  whiteSpace: 'whitespace',
  firstValue: 'first value',
  usageStable: 'usage stable',
  healthAssessed: 'health assessment complete',
  willing: 'willing to participate',
  country: 'billing country|country code',
  product: 'product name|plan|plan name',
  productStatus: 'plan status',
};

export function headersOf(field: Field): string[] {
  const more = HEADERS[field];
  return [FIELDS[field].title, ...(more ? more.split('|') : [])];
}
