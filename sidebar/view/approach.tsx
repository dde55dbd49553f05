// What no column says of the company, asked in words, and the approach that follows from the answers (S53 to S55).
import { adviceOf, compositeNote } from '../../src/core/checks/approach.ts';
import type { ModelDocument } from '../../src/core/model/model.ts';
import { draft, edit } from '../draft.ts';
import { rested } from '../outcome.ts';
import { accounts, formats } from '../reading.ts';
import { previewOf } from '../verdicts.ts';
import { Choice, Field } from './field.tsx';
import { Kickoff } from './kickoff.tsx';

type Company = NonNullable<ModelDocument['company']>;

const QUESTIONS: readonly (readonly [keyof Company, string])[] = [
  ['productLed', 'Do customers buy and start by themselves?'],
  ['csPlatform', 'Is there a CS platform with usage data?'],
  ['enrichment', 'Is company data enriched by a service?'],
  ['secondCrm', 'Does customer data live in two CRMs?'],
];

export function Approach() {
  if (!rested.value || !accounts.value) return null;
  return (
    <details>
      <summary id="approach">Which approach fits your company</summary>
      {QUESTIONS.map(([name, question]) => (
        <Question key={name} name={name} question={question} />
      ))}
      <Advice />
      <Kickoff />
    </details>
  );
}

const ANSWERS = { '': undefined, yes: true, no: false } as const;

function Question({ name, question }: { readonly name: keyof Company; readonly question: string }) {
  const said = draft.value.company?.[name];
  const put = (answer: boolean | undefined) => {
    const { [name]: _, ...others } = draft.peek().company ?? {};
    edit({ company: answer === undefined ? others : { ...others, [name]: answer } });
  };
  return (
    <Field id={`company-${name}`} label={question}>
      <Choice
        id={`company-${name}`}
        value={said === undefined ? '' : said ? 'yes' : 'no'}
        onChoose={(value) => put(ANSWERS[value as keyof typeof ANSWERS])}
      >
        <option value="">Not said</option>
        <option value="yes">Yes</option>
        <option value="no">No</option>
      </Choice>
    </Field>
  );
}

function Advice() {
  const [current, of] = [rested.value, accounts.value];
  if (!current || !of) return null;
  const { situation, assumed, matrix, vote, effort } = adviceOf(previewOf(current, of));
  const { total, addOns } = effort;
  const { count, percent } = formats.value;
  const facts = `${count(situation.accounts)} active accounts, key fields ${percent(situation.completeness)} filled in`;
  return (
    <dl class="advice">
      <dt>{matrix}</dt>
      <dd>
        By size and platform: {facts}. {note(compositeNote(situation.accounts))}
        <small>Customer Segmentation Methodology, section 2</small>
      </dd>
      <dt>{vote.approach}</dt>
      <dd>
        {vote.number === null ? 'Fill in the key fields first.' : `By five questions: ${voteText(vote.votes)}.`}
        <small>Customer Segmentation Advisory, section 5</small>
      </dd>
      <dt>{total.join('–')} hours</dt>
      <dd>
        For the project{addOns.length > 0 && `, with ${addOns.map(({ what }) => what).join(', ')}`}.
        <small>Customer Segmentation Advisory, section 4</small>
      </dd>
      {assumed.length > 0 && <dd>Assumed until you answer: {assumed.join('; ')}.</dd>}
    </dl>
  );
}

function note(text: string): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function voteText(votes: readonly (number | null)[]): string {
  return votes
    .map((vote, k) => `approach ${k + 1}: ${vote === null ? 'not feasible' : formats.value.amount(vote)}`)
    .join('; ');
}
