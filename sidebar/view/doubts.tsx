// Doubts about a whole column: the question with the sheet's own values; until it is answered the column is not read.

import { FIELDS } from '../../src/core/model/fields.ts';
import type { ModelDocument } from '../../src/core/model/model.ts';
import type { Doubt } from '../../src/core/read/doubts.ts';
import { shortened } from '../format.ts';
import { selectInSheet } from '../in-sheet.ts';
import { openDoubts, reading, saved } from '../reading.ts';
import { storeReading } from '../run.ts';
import { Button, Plain } from './button.tsx';
import { FoundRates } from './rates.tsx';

type ReadAs = NonNullable<ModelDocument['readAs']>;

/** Items of the list of questions. */
export function Doubts() {
  return (
    <>
      {openDoubts.value.map((doubt) => (
        <DoubtItem key={doubt.column} doubt={doubt} />
      ))}
    </>
  );
}

function DoubtItem({ doubt: { field, header, question, answers, cell, currencies } }: { readonly doubt: Doubt }) {
  const isBusy = reading.value.state === 'busy';
  const answer = (readAs: string) =>
    !isBusy && void storeReading({ readAs: { ...saved.peek().document.readAs, [field]: readAs } as ReadAs });
  return (
    <li>
      <p>
        "<bdi>{shortened(header)}</bdi>" ({FIELDS[field].title}): <bdi>{question}</bdi>
      </p>
      <p class="quiet">
        It is not read until you say.{' '}
        <Plain onClick={() => void selectInSheet(Number(cell.replace(/\D/g, '')))}>Show {cell}</Plain>
      </p>
      {currencies && <FoundRates id={field} found={currencies} />}
      <div class="answers">
        {answers.map(({ readAs, means }) => (
          <Button key={readAs} aria-disabled={isBusy} onClick={() => answer(readAs)}>
            {capitalised(means)}
          </Button>
        ))}
      </div>
    </li>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
