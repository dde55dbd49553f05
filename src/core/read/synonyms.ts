// More header texts than fields.ts has, as `headerKey` leaves them: other vendors and German, French, Spanish,
// Portuguese, Dutch. Sources: ../shared/platform/HEADERS.md.
import type { Field } from '../model/fields.ts';

type Texts = readonly (readonly [field: Field, keys: string])[];

/** Header texts that mean the field. */
export const SAME: Texts = [
  [
    'id',
    'customersid|accountsid|gsid|accountcode|customernumber|customerno|clientnumber|kundennr|debitorennummer|nclient|noclient|codeclient|numeroclient|nodecliente|ndecliente|codigodecliente|codigodelcliente|codigodocliente|klantnummer',
  ],
  [
    'name',
    'addressescompany|customerscompany|organization|organisation|organizationname|firmenname|kundenname|kunde|unternehmen|societe|nomducompte|nomduclient|entreprise|raisonsociale|cliente|empresa|nombredelacuenta|nombredelcliente|razonsocial|nomedocliente|nomedaempresa|nomedaconta|klant|klantnaam|bedrijfsnaam|bedrijf|nom|nombre|nome|naam',
  ],
  ['domain', 'webseite|siteweb|sitioweb|sitedaempresa'],
  [
    'status',
    'subscriptionsstatus|subscriptionstatus|kundenstatus|statut|statutduclient|estado|situacao|klantstatus|lifecyclestage|accounttype|customertype|type|stage',
  ],
  [
    'startDate',
    'activationdate|subscriptionstart|golivedate|kundeseit|vertragsbeginn|startdatum|clientdepuis|datededebut|debutducontrat|clientedesde|fechadeinicio|iniciodelcontrato|datadeinicio|iniciodocontrato|klantsinds|ingangsdatum',
  ],
  [
    'contractEnd',
    'currenttermend|currentperiodend|subscriptionend|termenddate|expirationdate|expirydate|verlangerungsdatum|vertragsende|datederenouvellement|echeance|findecontrat|fechaderenovacion|findelcontrato|datadarenovacao|dataderenovacao|fimdocontrato|verlengingsdatum|einddatum',
  ],
  [
    'arr',
    'totalarr|jahresumsatzwiederkehrend|wiederkehrenderjahresumsatz|revenurecurrentannuel|ingresosrecurrentesanuales|receitarecorrenteanual|jaarlijksterugkerendeomzet',
  ],
  [
    'employees',
    'mitarbeiter|mitarbeiterzahl|anzahlmitarbeiter|effectif|nombredemployes|nombredesalaries|empleados|numerodeempleados|funcionarios|numerodefuncionarios|werknemers|aantalwerknemers|aantalmedewerkers',
  ],
  ['tickets', 'opencases|ticketsopen|offenetickets|ticketsouverts|ticketsabiertos|ticketsabertos|opentickets'],
  [
    'lastActivity',
    'lastactivitytime|lastactive|lastengagementdate|timeoflastsession|letzteaktivitat|letzterlogin|derniereactivite|ultimaactividad|ultimaatividade|laatsteactiviteit',
  ],
  [
    'health',
    'customerhealth|accounthealth|gesundheitswert|scoredesante|puntuaciondesalud|pontuacaodesaude|gezondheidsscore',
  ],
  ['nps', 'netpromoterscore'],
];

/** Header texts that may mean the field, with what a person has to answer first: never sure by the header alone. */
export const MAYBE: readonly (readonly [field: Field, keys: string, question: string])[] = [
  [
    'arr',
    'annualrevenue|revenue|totalrevenue|revenuerange|umsatz|jahresumsatz|chiffredaffaires|ca|ingresos|faturamento|receita|omzet|jaarlijkseomzet|turnover',
    "this is usually the customer's own turnover. Use it as ARR?",
  ],
  ['arr', 'mrr|mrramount|monthlyrecurringrevenue', 'this is one month: ARR is 12 times as much. Is it a year?'],
  [
    'arr',
    'acv|currentacv|tcv|contractvalue|totalcontractamount|planamount|amount|betrag|montant|importe|valor|bedrag',
    'is it the recurring revenue of one year?',
  ],
  [
    'startDate',
    'createddate|createdate|created|createdon|createdtime|createdat|closedate|firstseen|erstelltam|datedecreation|fechadecreacion|datadecriacao|aanmaakdatum',
    'did the customer start then?',
  ],
  [
    'lastActivity',
    'lastpurchase|lastpurchasedate|recentdealclosedate|lastorderdate|lastwondate|orderdate|invoicedate|lastinboundmessage',
    'was the customer last active then?',
  ],
  [
    'industry',
    'industry|sector|vertical|branche|secteur|secteurdactivite|industria|setor|bedrijfstak',
    'how well does each industry fit? Add them as synonyms of the labels',
  ],
  [
    'geography',
    'country|billingcountry|countryregion|region|land|pays|pais|billingstateprovince|billingstate|addressescountry|officelocation',
    'which market is each of them? Add them as synonyms of the labels',
  ],
  ['tickets', 'ticketslast90d|ticketslast30d|totaltickets', 'does it count open tickets only?'],
  ['status', 'isactive|churnflag|churn|delinquent', 'which word means inactive? Add it to the inactive statuses'],
  [
    'currentSegment',
    'segment|tier|accounttier|customersegment|customertier|idealcustomerprofiletier',
    'is it the segment that holds now?',
  ],
];

/** Words that say the least about a column: in the field above, the values have to agree. */
export const VAGUE = 'id|name|account|customer|client|cliente|status|type|stage|contract';

/** Headers of ledgers and deal lists: with three of them a row is no account. */
export const LEDGER =
  'date|amount|description|reference|quantity|unitprice|stockcode|invoiceno|invoiceid|invoicedate|orderid|transactionid|transactiontype|originaldescription|category|withdrawal|deposit|runningbalance|cardid|amountrefunded|opportunityid|dealstage|closevalue';

/** ChartMogul's own headers: its amounts are cents. */
export const CENTS = 'subscribersince|billingcycle|netpayments|planname';
