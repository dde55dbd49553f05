// What the rules of the draft cannot mean, and what a table of RFM segments leaves open.
import { rules } from '../modelling.ts';
import { Asked } from './asked.tsx';
import { Button } from './button.tsx';
import { Section } from './section.tsx';

export function Rules() {
  const { problems = [], findings = [], table } = rules.answer.value ?? {};
  return (
    <Section id="rules" title="Do the rules hold?">
      <Asked question={rules} button="Check the rules" onAsk={() => rules.ask({ withAccounts: true })}>
        {problems.map((problem) => (
          <p key={problem} class="problem">
            {problem}
          </p>
        ))}
        {findings.length === 0 && <p>Every label can be reached, and no text means two things.</p>}
        <ul>
          {findings.map(({ text, place }) => (
            <li key={place + text}>{text}</li>
          ))}
        </ul>
        {table && <small>{table.cells} combinations of scores were tried.</small>}
      </Asked>
      <Button onClick={() => document.getElementById('rfm-table')?.click()}>Check a table of RFM segments…</Button>
      <input id="rfm-table" type="file" hidden accept=".csv,.tsv,text/csv" onChange={take} />
    </Section>
  );
}

async function take({ currentTarget }: { readonly currentTarget: HTMLInputElement }): Promise<void> {
  const [file] = currentTarget.files ?? [];
  // The same file can be chosen again after it was corrected.
  const table = await file?.text();
  currentTarget.value = '';
  if (table !== undefined) await rules.ask({ table });
}
