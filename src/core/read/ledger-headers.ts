// Headers that say what the rows or the amounts of a table are, as `headerKey` leaves them.

/** Headers of ledgers and deal lists: with three of them a row is no account. */
export const LEDGER =
  'date|amount|description|reference|quantity|unitprice|stockcode|invoiceno|invoiceid|invoicedate|orderid|transactionid|transactiontype|originaldescription|category|withdrawal|deposit|runningbalance|cardid|amountrefunded|opportunityid|dealstage|closevalue';

/** ChartMogul's own headers: its amounts are cents. */
export const CENTS = 'subscribersince|billingcycle|netpayments|planname';
