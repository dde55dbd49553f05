// What the rules of the draft cannot mean, and what a table of RFM segments leaves open.
import type { Finding } from '../../src/core/whatif/rule-linter.ts';
import { findings } from '../findings.ts';
import { boxes } from '../modelling.ts';
import { Button } from './button.tsx';
import { DoingNote } from './doing-note.tsx';
import { Section } from './section.tsx';

/** Beside a control of this view. */
const isSaidAbove = ({ place, level }: Finding): boolean => level !== 'note' && /^(weights|labels|rubrics)/.test(place);

export function Rules() {
  const { findings: ofTable = [], table } = boxes.answer.value ?? {};
  return (
    <Section id="rules" title="Do the rules hold?">
      <List findings={findings.value.filter((finding) => !isSaidAbove(finding))} />
      <Button onClick={() => document.getElementById('rfm-table')?.click()}>Check a table of RFM segments…</Button>
      <input id="rfm-table" type="file" hidden accept=".csv,.tsv,text/csv" onChange={take} />
      <DoingNote now={boxes.now.value} />
      <List findings={ofTable} />
      {table && (
        <>
          {table.each.length > 0 && (
            <details>
              <summary>Each of the {table.each.length}</summary>
              <ul>
                {table.each.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </details>
          )}
          <small>
            {table.cells} combinations of scores were tried{ofTable.length === 0 ? ', and each is in one segment' : ''}.
            The table is checked alone: RFM segments here go by the total of the scores, which has no gaps.
          </small>
        </>
      )}
    </Section>
  );
}

function List({ findings: found }: { readonly findings: readonly Finding[] }) {
  return (
    <ul>
      {found.map(({ text, place }) => (
        <li key={place + text}>{text}</li>
      ))}
    </ul>
  );
}

async function take({ currentTarget }: { readonly currentTarget: HTMLInputElement }): Promise<void> {
  const table = await currentTarget.files?.[0]?.text();
  // The same file can be chosen again after it was corrected.
  currentTarget.value = '';
  if (table !== undefined) await boxes.ask({ table });
}
