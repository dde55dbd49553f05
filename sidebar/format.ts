// Numbers in the spreadsheet's locale. Intl formatters are slow to make and fast to use, so each is made once.

import { languageTag } from '../src/core/exact/numbers.ts';

export interface Formats {
  readonly count: (value: number) => string;
  /** `1.2M` */
  readonly compact: (value: number) => string;
  readonly amount: (value: number) => string;
  /** 0 to 100, one decimal. */
  readonly percent: (pct: number) => string;
  /** 0 to 100, two decimals where they are needed. */
  readonly exactPercent: (pct: number) => string;
  /** `+3`, `-3`, `0` */
  readonly change: (value: number) => string;
  readonly compactChange: (value: number) => string;
  readonly score: (value: number) => string;
}

// The es2019 library does not know these two yet; every browser that opens Sheets does.
type Options = Intl.NumberFormatOptions & { notation?: 'compact'; signDisplay?: 'exceptZero' };

const made = new Map<string, Formats>();

/** Formats of a spreadsheet locale such as `en_US`. */
export function formatsOf(locale: string): Formats {
  let formats = made.get(locale);
  if (!formats) {
    formats = makeFormats(languageTag(locale));
    made.set(locale, formats);
  }
  return formats;
}

function makeFormats(tag: string): Formats {
  const format = (options: Options) => {
    const formatter = new Intl.NumberFormat(tag, options);
    return (value: number) => formatter.format(value);
  };
  const percent = format({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const exactPercent = format({ style: 'percent', maximumFractionDigits: 2 });
  return {
    count: format({ maximumFractionDigits: 0 }),
    compact: format({ notation: 'compact', maximumFractionDigits: 1 }),
    amount: format({ maximumFractionDigits: 2 }),
    percent: (pct) => percent(pct / 100),
    exactPercent: (pct) => exactPercent(pct / 100),
    change: format({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
    compactChange: format({ notation: 'compact', maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
    score: format({ minimumFractionDigits: 2, maximumFractionDigits: 6 }),
  };
}

/** `quantity(1, 'account')` is `1 account`. */
export function quantity(count: string, noun: string): string {
  return `${count} ${noun}${count === '1' ? '' : 's'}`;
}

const LONGEST = 80;

/** The beginning of a text that a cell holds: it may be 50,000 characters long. */
export function shortened(text: string): string {
  // A character may take two units of the string.
  const characters = [...text.slice(0, LONGEST * 2 + 1)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}
