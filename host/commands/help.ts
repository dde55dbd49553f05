export const HELP = `Tierwise on the command line: the add-on that is pushed to Google Sheets, run here.

  score FILE.csv|xlsx       scores a file of accounts and says what it found
    --model NAME|FILE.json  a preset (methodology, methods, strategies) or a model file
    --as-of YYYY-MM-DD      the day the scores are for; today unless given
    --tab NAME              the tab with the accounts; the one that is open in the file unless given
    --out FILE.xlsx|csv     where to write the scored sheet; without it nothing is written
    --engine duckdb         scores FILE.parquet|csv in DuckDB into --out FILE.parquet|csv, millions of rows too
    --report FILE.json      where to write every account's scores, the summary and the service calls

  handout FILE.csv|xlsx     the agreed model in words, what it changes and what is left to decide, as a tab to print
    --out FILE.xlsx         where to write it; --model, --as-of and --tab as above

  kickoff [FILE.csv|xlsx]   the questions to begin with, as a tab with a cell for each answer
    --out FILE.xlsx         where to write it, behind the tabs of the file if one is given; without it: what the answers
                            on the tab of FILE would set in the model, as JSON; --model, --as-of and --tab as above

  columns FILE ...          what every column is read as and what that can give; one line of JSON a file
    --model NAME|FILE.json  as above

  sql                       prints the model as one query that gives the same columns in a database
    --dialect NAME          bigquery, duckdb or postgres
    --table NAME            the table with the accounts
    --columns FILE.json     its columns, as [{"name": "arr", "type": "NUMERIC"}, ...]; or
    --from FILE.csv|xlsx    a file with the same columns
    --model NAME|FILE.json  as above
    --as-of YYYY-MM-DD      the day the scores are for; the day that the query runs unless given

  eval '=FORMULA' ...       calculates formulas; one line of JSON each
    --sheet FILE.csv|xlsx   formulas may refer to the cells of this file

  lint MODEL.json|TABLE.csv what the rules of a model cannot mean, or the gaps and overlaps of a table of RFM
                            segments (a segment and its ranges of R, F and M a row); JSON, as all below
    --accounts FILE         and which weights count nothing on these accounts

  suggest FILE.csv|xlsx     cuts that slice a crowd with a quiet number nearby, and where the data would put the tiers
    --tiers NUMBER          how many tiers; those of the model unless given
  compare FILE.csv|xlsx     the three presets on the same accounts, and where they disagree
  backtest FILE.csv|xlsx    whether the tiers of then told who left
    --outcome COLUMN        the column that says who left, by yes or no or by statuses; the status column unless given
    --churned WORDS         its texts that mean so, with commas between; those that say so by themselves unless given
    --start FILE            an export of when the period began, scored by the same model; the oldest kept run unless given
  tune FILE.csv|xlsx        which weights the past would have chosen; --outcome, --churned and --start as above
  hysteresis FILE.csv|xlsx  how many changes of tier a rule of grace would have spared, over the runs that a workbook keeps
                            or over a table of an account and its scores by run
    --margin NUMBER         how far past a cut a score must be
    --runs NUMBER           in how many runs one after the other
    --only-down             for downgrades alone
                            (all of these take --model, --as-of and --tab as above)

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
