// Rules that hold for every system (C1 to C15), and the words of the page.

export const CONVENTIONS: readonly (readonly [title: string, rule: string])[] = [
  [
    'Bands are cuts',
    'A scale is a list of lower (or upper) bounds from best to worst and a label for the rest. The first bound that passes wins; the other end of a band is never stored, so there are no gaps and no overlaps.',
  ],
  [
    'Who owns a bound',
    'If the words of a source place it, they decide. If two bands claim it or none does, the better one. If a source says it twice, its definition beats its repetition. Each cut has its operator.',
  ],
  [
    'Exact comparison',
    'Scores are compared with a tolerance of 0.000000001, money in whole cents: weights such as 0.20 / 0.70 / 0.10 must not take a tier from an account with 4, 4, 4.',
  ],
  [
    'No rounding before banding',
    'A score shows two decimals, and more where two would read as a cut that it does not reach: 3.995, never 4.00.',
  ],
  [
    'Missing, zero, unreadable',
    'Blank, N/A, -, null, none, TBD are missing. 0 is a value. Anything else that cannot be used is unreadable: it scores as missing and is listed as `INVALID_` with its field.',
  ],
  [
    'Dates',
    "Whole days of the spreadsheet's time zone; the start date is day 0. Months are those of the calendar: 31 January + 1 month is the end of February. The as-of date is an input.",
  ],
  [
    'Active accounts',
    'Checks count active accounts. An account is active unless its status is in the list of inactive ones, which can be edited.',
  ],
  [
    'Identity',
    'An account is its id, else its domain, else its name without legal form and punctuation. Rows with one key are duplicates, or products in S45.',
  ],
  ['Ties and order', 'Equal inputs give equal results. Nothing depends on the order of rows or on chance.'],
  ['Percentages', 'A column without a number above 1 holds fractions, else percent.'],
  [
    'Labels',
    'Compared without case, extra spaces and kinds of dashes; spellings can be added in the model. An unknown label is unreadable.',
  ],
  [
    'What holds',
    'Override, else committed segment, else provisional, else computed, else Unsegmented. The computed tier stays visible.',
  ],
  ['Weights', 'Each 0 to 1, together 1 (or 100). A wrong sum is an error that names it.'],
  ['Reasons and flags', 'Fixed codes in a fixed order, each with a plain sentence beside it.'],
  ['Presets', 'A model is one preset and its edits. A column never mixes two presets.'],
];

export const GLOSSARY: readonly (readonly [term: string, meaning: string])[] = [
  ['account', 'a customer: one row, or several product rows in S45'],
  ['as-of date', 'the day to which tenure and recency are counted'],
  ['band', 'the part of a scale that has one label'],
  ['check', 'a number about the whole book with its threshold, verdict and next action'],
  ['criterion', 'a field that gives 1 to 5 points in a rubric'],
  ['cut', 'the bound at which a band begins, with its operator'],
  ['dimension', 'firmographic, behavioral or value: what the composite score is made of'],
  ['field', 'something the method knows about an account, such as ARR; a column of the sheet is mapped to it'],
  ['flag', 'a code that marks an account for attention; it changes no tier'],
  ['GRR, NRR', 'gross and net revenue retention (S57)'],
  ['intervention', 'a valuable account with low use (S13)'],
  ['job', 'one run: scoring a sheet or building its summary'],
  ['mapping', 'which column of the sheet is which field'],
  ['model', 'a preset and its edits: everything that scoring needs to know'],
  ['preset', 'the numbers of one source document: methodology (000), methods (003), strategies (004)'],
  ['provisional', 'scored without behavioral data (S44)'],
  ['reason', 'a code that says what an account lacks or which cell is unreadable'],
  ['RFM', 'recency, frequency, monetary (S19 to S22)'],
  ['rubric', 'the criteria of a dimension'],
  ['score', 'a number of an account: 1 to 5 for dimensions and composite, up to 100 for priority'],
  ['segment, committed', 'the segment that the sheet says the account has (column Current segment)'],
  ['segment, computed', 'the composite tier that the model gives'],
  ['segment, effective', 'the segment that holds (C12)'],
  ['service model', 'how the accounts of a tier are served'],
  ['snapshot', 'the cells of a sheet at the moment of a job'],
  ['tier', 'a label on an ordered scale; headers say of which'],
  ['Unsegmented', 'an account without a tier, with its reasons'],
  ['update', 'what a job writes: whole columns as plain data'],
  ['weight', 'the share of a dimension in the composite score'],
];
