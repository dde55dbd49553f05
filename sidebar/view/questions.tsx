// Columns that may mean a field but do not say so surely: the person decides, nothing is read before.
import { FIELDS, type Field } from '../../src/core/model/fields.ts';
import { ownCriteria } from '../../src/core/read/accounts.ts';
import type { Proposal } from '../../src/core/read/mapping.ts';
import { draftModel } from '../draft.ts';
import { quantity, shortened } from '../format.ts';
import { addColumn } from '../own-columns.ts';
import { go } from '../place.ts';
import { formats, openDoubts, openQuestions, reading } from '../reading.ts';
import { chooseColumn } from '../run.ts';
import { Plain } from './button.tsx';
import { Doubts } from './doubts.tsx';
import { Rates } from './rates.tsx';
import { Section } from './section.tsx';
import { StatusWords } from './status-words.tsx';

export function Questions() {
  const groups = byField(openQuestions.value.filter((proposal) => !isRated(proposal)));
  const count = groups.length + openDoubts.value.length;
  if (count === 0) {
    return (
      <>
        <StatusWords />
        <Rates />
      </>
    );
  }
  return (
    <Section id="questions" title={`${quantity(formats.value.count(count), 'column')} to check`}>
      <ul class="questions">
        <Doubts />
        {groups.map((proposals) => (
          <Question key={proposals[0]?.column} proposals={proposals} />
        ))}
      </ul>
      <StatusWords />
      <Rates />
    </Section>
  );
}

/** Its words are a criterion of the draft: nothing is left to ask. */
function isRated({ header, isInWords }: Proposal): boolean {
  return isInWords === true && ownCriteria(draftModel.value).some(({ column }) => column === header);
}

async function rateWords(header: string): Promise<void> {
  await addColumn('behavioral', header);
  go('model', 'labels');
}

/** A reason stands alone here: it begins as a sentence does. */
function sentenceOf(reason: string): string {
  return reason.slice(0, 1).toUpperCase() + reason.slice(1);
}

/** Columns that may mean the same field are one question: refusing one must not refuse the others. */
function byField(open: readonly Proposal[]): Proposal[][] {
  const groups = new Map<Field, Proposal[]>();
  for (const proposal of open) {
    if (!proposal.field) continue;
    groups.set(proposal.field, [...(groups.get(proposal.field) ?? []), proposal]);
  }
  return [...groups.values()];
}

function Question({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const [first] = proposals;
  if (!first?.field) return null;
  const { field } = first;
  const isBusy = reading.value.state === 'busy';
  const { title } = FIELDS[field];
  const choose = (chosen: string | null) => !isBusy && void chooseColumn(field, chosen);
  const isOne = proposals.length === 1;
  return (
    <li>
      {!isOne && <p>Which column is {title}?</p>}
      {proposals.map((proposal) => (
        <div key={proposal.column}>
          {isOne && (
            <p>
              Is "<bdi>{shortened(first.header)}</bdi>" {title}?
            </p>
          )}
          <Evidence proposal={proposal} isNamed={!isOne} />
        </div>
      ))}
      <div class="row wrap">
        {proposals.map(({ column, header, isInWords }) =>
          isInWords ? (
            <Plain key={column} onClick={() => void rateWords(header)}>
              {isOne ? 'Rate its words' : `Rate the words of "${shortened(header)}"`}
            </Plain>
          ) : (
            <Plain key={column} aria-disabled={isBusy} onClick={() => choose(header)}>
              {isOne ? `Use as ${title}` : `Use "${shortened(header)}"`}
            </Plain>
          ),
        )}
        <Plain aria-disabled={isBusy} onClick={() => choose(null)}>
          {isOne ? 'Do not use' : 'Use none of them'}
        </Plain>
      </div>
    </li>
  );
}

interface EvidenceProps {
  readonly proposal: Proposal;
  /** The question does not name the column. */
  readonly isNamed: boolean;
}

function Evidence({ proposal: { header, reason, samples }, isNamed }: EvidenceProps) {
  return (
    <>
      <p class="quiet">
        {isNamed && (
          <>
            "<bdi>{shortened(header)}</bdi>":{' '}
          </>
        )}
        {isNamed ? reason : sentenceOf(reason)}
      </p>
      {samples.length > 0 && (
        <p class="quiet">
          For example <bdi>{samples.map(shortened).join(', ')}</bdi>
        </p>
      )}
    </>
  );
}
