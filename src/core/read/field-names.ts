// What people call each field, as ideas of header-words.ts: the most telling name first. The order of words is free.
import type { Field } from '../model/fields.ts';

/** A header of these ideas means the field. */
export const NAMES: Readonly<Partial<Record<Field, string>>> = {
  id: 'account id|account external id/serial/number/code|id code/number/serial|account id code/number/serial|account serial|account number|billing account number/id/serial|account code|account key|record id|external id|group id|debtor serial|debtor number|debtor code|id',
  name: 'account name|account legal name|account record name|record name|legal|account legal|group name|account|name',
  domain: 'account domain|website address|domain|website|website domain',
  owner:
    'csm|csm owner|csm contactperson|owner responsible|account owner|owner|account responsible|csm responsible|account manager|csm assigned|account assigned|assigned|csm account|success owner|success manager|record owner',
  status:
    'account status|status|account/subscription estado|subscription status|lifecycle stage|account lifecycle stage|lifecycle status|lifecycle state|lifecycle|active status',
  startDate:
    'onboarding date|account since|contract start|contract original date|contract first start|contract original start|subscription start|account start|start|term start|subscription term start|account signup|signup|contract since|subscription since|contract current start|first billing|first purchased billing|subscription signed|subscription date|first contract|first subscription|first subscription start|contract first date|live since|service start|usage start',
  contractEnd:
    'contract end|subscription term end|contract renewal|contract next renewal|next renewal|renewal|subscription end|subscription renewal|subscription next renewal|term end|contract term end|current period end|subscription current period end|last subscription end|subscription valid end|subscription valid|expiry|contract expiry|contract due|contract date expiry|renewal due|renewal expiry|end|contract valid end|contract valid|service end|usage end|subscription expiry|subscription due|plan end|plan expiry|plan due|plan renewal|next updatedja|contract updatedja',
  arr: 'arr|arr current annual|arr committed|annual recurring revenue|arr closing|arr end|arr contract|arr subscription|arr live|arr active',
  employees: 'employees|account employees|size people|size account people',
  industry: 'industry fit|industry icp fit|industry icp',
  geography: 'geography|region fit|region fit geography|geography fit|market fit|country fit|region market fit',
  growthStage: 'growth stage|account stage|account growth stage|account growth',
  expansion: 'expansion potential|expansion|growth potential expansion|expansion rate',
  contract: 'contract type|contract|type contract subscription',
  strategic: 'strategic importance|strategic|strategic value|strategic account importance|strategic score',
  usageFrequency:
    'usage frequency|frequency|frequency used|login frequency|session frequency|feature usage frequency|activity frequency',
  activeDaysPerWeek: 'active day weekly|day used weekly|usage day weekly|login day weekly',
  adoption:
    'feature adoption|feature used/usage/adopted rate/percent|adoption|product adoption|usage rate|product usage percent|product usage rate',
  trend:
    'usage/login/engagement/activity trend|trend|growth trend|usage growth trend|product usage trend|usage trend change',
  tickets: 'open ticket|active ticket|open support ticket|ticket support open current',
  lastActivity:
    'last activity|last login|last seen|last contact|last active|last touch|last engagement|last visit|last event|last usage|last user login|last user activity|last product usage|last user seen|last product activity|last contact activity|last used|lastcontacted',
  health:
    'health|health score|churnscore value|churnscore|account score current|score current|health value|pulse score health|csm health|csm health score',
  previousHealth:
    'previous health|health score thirty ago|previous score|previous churnscore|previous health score|health lastyear|health lastmonth|health score lastmonth|previous health value|health last previous|health monthly last|health quarter last|health/churnscore monthly/quarter/annual/period/thirty ago|health monthly previous|health quarter previous',
  nps: 'nps|nps score',
  firmographicScore: 'firmographic score|firmographic',
  behavioralScore: 'behavioral score|behavioral',
  valueScore: 'value score|value account score',
  currentSegment: 'segment current|tier current|committed segment|committed tier',
  overrideSegment: 'override segment|override tier|override',
  overrideReason: 'override reason|override segment reason|override tier reason',
  priorArr:
    'arr previous|arr start/opening annual/quarter/period/monthly|arr monthly/quarter/period ago|arr period previous|arr lastyear|arr start|arr opening|arr previous annual|arr periodstart|arr last annual|arr annual ago|recurring revenue annual lastyear|annual recurring revenue previous|arr quarter previous|arr quarter last|arr thirty ago|arr one annual ago',
  mrr: 'mrr|mrr end monthly|monthly recurring revenue|mrr subscription|mrr closing|mrr contract',
  tcv: 'tcv|contract value total|contract fee total|acv total tcv',
  contractYears: 'contract years|contract term annual|term annual|term years|contract term years',
  activeDays30:
    'active/usage/login/used day thirty/monthly|day used last thirty|active day lastmonth|active day last monthly',
  orders: 'order count',
  licences: 'seat|seat purchased|user seat|seat total|subscription seat|user purchased|contract seat|product seat',
  activeUsers:
    'active user|monthly active user|user active thirty|mau|mau user|weekly active user|seat used|user login thirty|active user product|active user last thirty|active user lastmonth|active user last monthly',
  engagement: 'engagement score|engagement|usage engagement score|product engagement score',
  usage1: 'usage two monthly ago|usage monthly one|usage monthbefore',
  usage2: 'usage lastmonth|usage monthly two|usage last monthly|usage monthly previous',
  usage3: 'usage thismonth|usage current monthly|usage monthly three',
  onboarding:
    'onboarding progress|onboarding done percent|onboarding progress percent|onboarding percent|onboarding done rate|onboarding rate',
  expanding: 'expanding',
  logo: 'logo value/score|brand logo value',
  reference: 'reference potential|reference value|reference score',
  partnership:
    'partnership|partnership potential/score|strategic partnership|strategic partner|partner value|partner potential',
  potentialSize: 'size potential|account size score|size score|account size potential',
  industryGrowth: 'industry growth|industry growth score|market growth|industry growth rate',
  productFit: 'product fit|product fit score',
  whiteSpace: 'white|white score|white potential',
  championStrength: 'champion strength|champion score|champion strength score',
  trainingDone: 'training done|training',
  firstValue: 'first value reached|first value|first value met|value first done',
  usageMet: 'usage threshold met|usage threshold reached|threshold met|usage threshold',
  coreAdopted: 'core feature adopted|core adopted|core feature used|core feature adoption|core feature reached',
  usageStable: 'usage stable thirty|usage stable|usage stable last thirty',
  roiShown: 'roi shown|roi reached|roi done|roi met',
  healthAssessed: 'health assessed|health assessed done',
  contractRenewed: 'contract renewed|subscription renewed',
  championStrong: 'strong champion',
  willing: 'willing reference|willing',
  country: 'country|country code|billing country|country region|address country|billing country code|office country',
  featurePattern: 'feature pattern|feature adoption pattern|adoption pattern|feature usage pattern',
  need: 'need|account need type|need type',
  persona: 'persona|buyer persona|buyer type',
  psychographic: 'psychographic|psychographic segment|psychographic type',
  serviceLevel: 'service segment',
  incomingIndustry: 'industry incoming',
  startSegment:
    'segment/tier periodstart annual/period/quarter/monthly|segment lastyear|tier lastyear|segment periodstart|tier periodstart|segment start|tier start|segment previous|tier previous|segment last annual|tier last annual|segment previous annual|tier previous annual',
  product:
    'product|plan purchased|product purchased|service plan|contract plan|usage plan|contract product|product name|plan|plan current|subscription plan|product plan|contract product plan',
  productStatus: 'product status|plan status',
};

/** A header of these ideas may mean the field: with what a person has to answer first. */
export const ASKED: readonly (readonly [field: Field, names: string, question: string])[] = [
  [
    'arr',
    'revenue annual|revenue|revenue total|account revenue|revenue range|annual revenue total',
    "this is usually the customer's own turnover. Use it as ARR?",
  ],
  [
    'mrr',
    'monthfee|live monthly|subscription/contract/seat/account/plan/service fee/value/revenue/payment/billing monthly|fee/value/payment/billing/spend/purchased monthly|monthfee revenue|monthfee value|monthly recurring|monthly revenue|subscription monthly|monthly recurring value',
    'is it the recurring revenue of one month?',
  ],
  [
    'arr',
    'acv|subscription/contract/seat/account/plan/service fee/value/revenue/payment/billing annual|fee/value/payment/billing/spend/purchased annual|arr product|arr gross|yearfee|value|subscription revenue|recurring revenue|renewal value|subscription value|annual subscription|contract revenue|annual contract|subscription fee|arr period|subscription revenue period|arr quarter|recurring fee/value/billing/annual|live annual|spend|account spend|revenue gross',
    'is it the recurring revenue of one year?',
  ],
  [
    'priorArr',
    'revenue lastyear|contract/account value/fee previous|account revenue lastyear',
    'is it the ARR of a year ago?',
  ],
  [
    'tcv',
    'contract fee|contract value|contract size|contract total|contract revenue total',
    'is it the value of the whole contract?',
  ],
  [
    'contractYears',
    'contract monthly|original term monthly|contract term monthly|term monthly',
    'are these months? Contract years are read in years',
  ],
  [
    'contract',
    'contract period|term period|multiyear|multiyear flag|multiyear contract/deal|contract term|term|engagement term|contract type plan|subscription type|subscription term|billing frequency|contract frequency|billing period|billing term|original term|contract subscription|contract category|contract range',
    'do its words say what kind of contract it is?',
  ],
  [
    'startDate',
    'created|account open date|external created|first/original purchased/order/payment|original billing|contract/subscription/account/service activation/launch/created|contract/account/service signed|purchased date|since|active since|first active|clientsince|activation|record created|first visit|first seen|launch|signed|contract date|first activity|first event|first order date|onboarding start date|first login|onboarding start|first usage|first seen date',
    'did the customer start then?',
  ],
  [
    'contractEnd',
    'due|renewal annual|renewal period|updatedja|seat end|seat expiry|seat renewal|valid end|purchased end|valid|renewal monthly|end monthly|period end|current end',
    'does the contract end then?',
  ],
  [
    'lastActivity',
    'baredate|contact date|last order|last purchased|last session|last meeting|last message|last product order|order|last support activity|last ticket|last engagement message|activity|last contact message|last order signed|last sales activity|last meeting activity',
    'was the customer last active then?',
  ],
  [
    'industry',
    'industry|industry code|industry group|industry activity|industry type|industry segment|account industry code|industry category',
    'how well does each industry fit? Rate its words on the Model view.',
  ],
  [
    'geography',
    'region|region code|sales region|market region|responsible region|assigned region|state|billing state|office location|location|market|billing region|office region|office state|account region|address state|sales market',
    'which market is each of them? Rate its words on the Model view.',
  ],
  [
    'growthStage',
    'funding|funding stage|growth level/category/type|growth',
    'do its words say how far the company has grown?',
  ],
  [
    'expansion',
    'expansion likelihood|growth potential|arr potential|expansion opportunity|potential|expansion value|expansion score|potential value|growth opportunity|opportunity|opportunity size/value|potential revenue',
    'does it say what the account could grow to?',
  ],
  [
    'strategic',
    'account importance|strategic fit/status|importance|keyaccount|keyaccount flag|strategic flag|strategic type|strategic account|strategic account flag',
    'does it say how much the account matters beyond money?',
  ],
  [
    'tickets',
    'ticket|ticket last quarter|ticket quarter|open count|open message|ticket urgent|open ticket urgent|ticket created|ticket event|ticket thismonth|ticket lastmonth|ticket count period|support ticket period|ticket last thirty day|support ticket|ticket thirty|ticket last thirty|ticket period|ticket last period|ticket total|support ticket thirty|ticket monthly|ticket last annual|ticket annual|ticket support total',
    'does it count open tickets only?',
  ],
  [
    'status',
    'relation|account current|estado|relation status/stage|custstage|subscription state|contract state|churn status|account type|type|stage|account flag|live flag|active|live|churn|active flag|churn flag|contract status|account active|account stage status|subscription stage|account state|account live|subscription active|contract stage',
    'which of its words are no customers any more?',
  ],
  [
    'currentSegment',
    'segment|category|account range|range|tier category|segment code|value/size/account/strategic/csm/assigned/importance tier/segment/level/category|tier code|account group|tier|segment type|icp tier|tier segment|level|account service segment|service tier segment',
    'is it the segment of the account now?',
  ],
  [
    'serviceLevel',
    'touch|service/support level/tier/type|support plan/segment/category/product|touch type/level|touchmodel',
    'is it how the account is served?',
  ],
  [
    'activeUsers',
    'user|people active|day active user|usage user|user thirty|user period|user monthly|user last thirty|dau|seat assigned|user assigned|seat active used|user total|registered user|user onboarding|login user|user signup|active seat',
    'does it count the users who are active?',
  ],
  [
    'licences',
    'user/seat most|subscription count|plan count|subscription plan count|id count|seat used purchased|user id count',
    'does it count licences?',
  ],
  [
    'employees',
    'people count|people number|template|size|group size|group employees|account size|employees size|employees range|account size range|size range|employees segment|account size segment|employees type',
    'is it the number of employees?',
  ],
  [
    'engagement',
    'login rate|usage level/status/category|session active|event|login thirty|login|event thirty|session thirty|login last thirty|event last thirty|usage thirty|usage product|usage event|login count|session/login/event/visit/usage weekly/monthly|engagement level/type/status/category|usage|event last monthly|login last monthly|usage total|session last thirty',
    'does it measure how much the product is used?',
  ],
  [
    'health',
    'health flag|score total|scorecard score|scorecard|health range|health estado|health region|health color|health tier|color|health status|health type|aitch|health segment|pulse|health retain|success score|account success score|health category|pulse csm|churn score|health level|barescore|score label|status color|relation score|health label|scorecard tier/level/category|health trend color|health color status',
    'is it a score from 0 to 100?',
  ],
  [
    'firmographicScore',
    'icp|fit score|icp score|fit|icp fit|account fit score|icp fit score',
    'is it a score from 1 to 5?',
  ],
  ['behavioralScore', 'usage score|activity score|product usage score', 'is it a score from 1 to 5?'],
  [
    'adoption',
    'feature adopted|adoption stage/status/level|feature usage|usage deep|feature deep|feature used|feature used total|seat usage percent|seat usage rate|seat usage|user seat usage|seat rate|feature used count|adoption score|active user/seat percent/rate|usage percent|seat used percent|seat percent',
    'is it the share of the features that are used?',
  ],
  [
    'activeDays30',
    'day used|active day period|activity day|activity day period|active day|usage day|login day',
    'are these active days in 30?',
  ],
  [
    'owner',
    'success contact|contactperson|sales contactperson|seller employees|seller|seller responsible|seller owner|seller manager|seller assigned|sales owner|sales responsible|owner user|responsible|owner id|csm id|account seller|renewal owner|contract renewal owner|subscription renewal owner|contract owner renewal assigned|renewal manager|renewal responsible|csm user|renewal csm|owner user id|assigned user id|sales assigned|sales|sales manager|owner group|sales csm|account sales|deal owner|responsible/assigned employees|csm contact|owner alias|account owner name alias',
    'is it who looks after the account now?',
  ],
  [
    'product',
    'service|product onboarding|plan code/id/alias|subscription plan code/id/alias|account plan|plan level|plan type|subscription tier|subscription level|plan category|product category|subscription|subscription name|product order|subscription product|plan tier|product tier|product level|seat type|product line type|product line|product type|product segment',
    'is it what the account bought?',
  ],
  [
    'onboarding',
    'onboarding status|onboarding state|onboarding done flag|onboarding flag|onboarding stage|onboarding|onboarding done',
    'is it how much of the onboarding is done, in percent?',
  ],
  ['reference', 'reference|account reference|reference flag', 'does it say how good a reference the account is?'],
  ['contractRenewed', 'renewed date|last renewed|last renewed date|renewed', 'did the customer renew?'],
  ['logo', 'logo', 'does it say what the name is worth as a reference, in points?'],
  ['nps', 'nps willing', 'is it the answer from 0 to 10?'],
  ['trainingDone', 'training status/stage/rate/state', 'does it say whether the training is done?'],
  ['usage3', 'usage emm', 'is it the usage of this month?'],
  [
    'trend',
    'usage/login growth|engagement growth|usage change|usage change percent/rate|usage growth percent',
    'do its words say where the usage goes?',
  ],
  [
    'id',
    'barenumber|external ref/reference|ref number/serial|reference number/serial/code|record number/serial/code/key|account reference/ref id/number/code/serial|account ref|ref|bankaccount|serial|code|key',
    'does it name the account for ever?',
  ],
  ['featurePattern', 'usage pattern', 'do its words say how the features are used?'],
  ['expanding', 'growth flag|expansion flag', 'does it say that the account grows?'],
  ['usageFrequency', 'usage type|visit frequency', 'do its words say how often it is used?'],
];

/** A header of these ideas means something else. */
export const OTHERS =
  'owner manager|account owner manager|contract account|account value|account contactperson|account potential|first contact';

// Headers that say what the rows or the amounts of a table are, as `headerKey` leaves them.

/** Headers of ledgers and deal lists: with three of them a row is no account. */
export const LEDGER =
  'date|amount|description|reference|quantity|unitprice|stockcode|invoiceno|invoiceid|invoicedate|orderid|transactionid|transactiontype|originaldescription|category|withdrawal|deposit|runningbalance|cardid|amountrefunded|opportunityid|dealstage|closevalue';

/** ChartMogul's own headers: its amounts are cents. */
export const CENTS = 'subscribersince|billingcycle|netpayments|planname';
