export const HELP = `Tierwise on the command line: the add-on that is pushed to Google Sheets, run here.

  score FILE.csv|xlsx       scores a file of accounts and says what it found
    --model NAME|FILE.json  a preset (methodology, methods, strategies) or a model file
    --as-of YYYY-MM-DD      the day the scores are for; today unless given
    --tab NAME              the tab with the accounts; the one that is open in the file unless given
    --out FILE.xlsx|csv     where to write the scored sheet; without it nothing is written
    --report FILE.json      where to write every account's scores, the summary and the service calls

  columns FILE ...          what every column is read as and what that can give; one line of JSON a file
    --model NAME|FILE.json  as above

  eval '=FORMULA' ...       calculates formulas; one line of JSON each
    --sheet FILE.csv|xlsx   formulas may refer to the cells of this file

  start                     scores the sample, writes out/accounts-scored.xlsx, opens the page
    --once                  without the page
    --as-of YYYY-MM-DD      2026-06-30 unless given
    --port NUMBER           the page's port; a free one unless given

  serve [FILE]              the page with a file (the sample unless given), unscored
    --port NUMBER

Examples
  npm run -s tierwise -- score accounts.csv --as-of 2026-06-30 --out scored.xlsx
  npm run -s tierwise -- eval '=SEGMENT_SCORE(4,2,5)' '=RFM(3,7,5,,"A")'
`;
