// What could not be read in which column, and what an ambiguous text means.

import type { Model } from '../../src/core/model/model.ts';
import type { ColumnReport } from '../../src/core/read/parse-report.ts';
import { shortened } from '../format.ts';
import { selectInSheet } from '../in-sheet.ts';
import { formats, openDoubts, panel, saved } from '../reading.ts';
import { storeReading } from '../run.ts';
import { Button, Plain } from './button.tsx';
import { Section } from './section.tsx';

export function ParseReport() {
  // A column in doubt is asked about as a whole, above.
  const asked = new Set<string>(openDoubts.value.map(({ field }) => field));
  const open = (panel.value?.input?.report ?? []).filter(
    ({ field, unreadable, question, slip }) =>
      !asked.has(field) && (unreadable > 0 || question !== null || slip !== null),
  );
  if (open.length === 0) return null;
  return (
    <Section id="report" title="Cells we could not read">
      <ul class="questions">
        {open.map((report) => (
          <ReportLine key={report.field} report={report} />
        ))}
      </ul>
    </Section>
  );
}

function ReportLine({ report }: { readonly report: ColumnReport }) {
  const { title, filled, unreadable, texts, question, slip } = report;
  const { count } = formats.value;
  return (
    <li>
      {unreadable > 0 && (
        <p>
          {title}: {count(unreadable)} of {count(filled)} not readable
          {texts.slice(0, 3).map(({ text, count: times, cell }) => (
            <Button key={cell} class="item" onClick={() => void selectInSheet(rowOf(cell))}>
              <bdi>{shortened(text)}</bdi> ×{count(times)} <span class="quiet">first in {cell}</span>
            </Button>
          ))}
        </p>
      )}
      {slip && (
        <p>
          {title}: {slip.text} in {slip.cell} is above 1, so all are read as percent points.
        </p>
      )}
      {question && <Ambiguous field={report.field} title={title} question={question} />}
    </li>
  );
}

type ReadAs = NonNullable<Model['readAs']>;
type Asked = Pick<ColumnReport, 'field' | 'title'> & { readonly question: NonNullable<ColumnReport['question']> };

function Ambiguous({ field, title, question: { sentence, answers, assumed } }: Asked) {
  const readAs = saved.value.document.readAs;
  return (
    <>
      <p>
        {title}: <bdi>{sentence}</bdi>
      </p>
      <div class="row">
        {answers.map(({ readAs: answer, means }) => (
          <Plain
            key={answer}
            aria-pressed={assumed === answer}
            onClick={() => void storeReading({ readAs: { ...readAs, [field]: answer } as ReadAs })}
          >
            {means}
          </Plain>
        ))}
      </div>
    </>
  );
}

/** `AB12` stands in row 12. */
function rowOf(cell: string): number {
  return Number(cell.replace(/\D/g, ''));
}
