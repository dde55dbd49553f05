// The inputs of the last run as text, so that the next one can say why accounts moved.

import type { ModelDocument } from '../model/model.ts';
import { parseDocument } from '../model/parse-model.ts';
import type { Accounts } from '../read/accounts.ts';
import { fromWire, toWire, type WireAccounts } from '../read/wire.ts';
import type { RunInputs } from './attribution.ts';
import { dataOf } from './kept-text.ts';

/** More than this is not kept: the summary then says that it cannot tell why accounts moved. */
const MOST_CHARACTERS = 3_000_000;

interface Written {
  readonly document: ModelDocument;
  readonly asOf: number;
  readonly accounts: WireAccounts;
}

/** '' when it would be too long. */
export function inputsText(document: ModelDocument, accounts: Accounts, asOf: number): string {
  const written: Written = { document, asOf, accounts: toWire(accounts) };
  const text = JSON.stringify(written);
  return text.length > MOST_CHARACTERS ? '' : text;
}

/** null: nothing was kept, it is damaged, or its model is of another version of the add-on. */
export function inputsFrom(text: string): RunInputs | null {
  const written = dataOf<Written>(text);
  if (!written) return null;
  const { document, asOf, accounts } = written;
  const parsed = parseDocument(document);
  return 'problems' in parsed ? null : { model: parsed.model, accounts: fromWire(accounts), asOf };
}
