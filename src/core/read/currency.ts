// Which currency an amount is written in, and what it is worth in one currency (S76).

/** What a unit of each currency is worth in the base, with the day on which a person entered it. */
export interface Currencies {
  readonly base: string;
  readonly rates: Readonly<Record<string, number>>;
  readonly entered: string;
}

export function currenciesOf(model: object): Currencies | undefined {
  return (model as { readonly currencies?: Currencies }).currencies;
}

const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '￥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  $: 'USD',
};
const CODE =
  /(?<![A-Za-z])(USD|EUR|GBP|CHF|JPY|CNY|INR|AUD|CAD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|BRL|MXN|ZAR|SGD|HKD|ILS|TRY|KRW|AED)(?![A-Za-z])/i;

/** `€ 48.000` -> EUR; '' when the text names none. */
export function currencyOf(text: string): string {
  const code = CODE.exec(text)?.[1];
  if (code) return code.toUpperCase();
  const sign = /\p{Sc}/u.exec(text)?.[0];
  return sign ? (SIGNS[sign] ?? sign) : '';
}
