// What each field is, an example, and where HubSpot (HS) and Salesforce (SF) keep it: one line a field.
import type { Field } from '../model/fields.ts';

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
