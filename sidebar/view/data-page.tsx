// Data: what was found in the sheet and how it is read.

import { panel, reading } from '../reading.ts';
import { rollUp, takeSample } from '../run.ts';
import { Button } from './button.tsx';
import { Found } from './found.tsx';
import { HeaderRow } from './header-row.tsx';
import { Kickoff } from './kickoff.tsx';
import { ParseReport } from './parse-report.tsx';
import { Progress } from './progress.tsx';
import { Questions } from './questions.tsx';
import { Ready } from './ready.tsx';

export function DataPage() {
  const isFirst = panel.value === null && reading.value.state === 'busy';
  return (
    <>
      <div role="status" class={panel.value ? 'hidden' : 'quiet'}>
        {reading.value.state === 'busy' && <Progress message="Reading the sheet…" />}
      </div>
      {isFirst && <Skeleton />}
      <Ready />
      {panel.value?.table && <Found />}
      <Questions />
      <ParseReport />
      {panel.value && !panel.value.table && reading.value.state === 'done' && <NoTable />}
    </>
  );
}

/** Ways on from a sheet that cannot be read. */
function NoTable() {
  return (
    <>
      {panel.value?.input?.hasOrders && (
        <>
          <p>On a new tab each customer can have one row: the last date, the number and the sum of the orders.</p>
          <Button onClick={() => void rollUp()}>Roll up to accounts</Button>
        </>
      )}
      <HeaderRow />
      <p class="quiet">No accounts at hand? 25 made-up ones go into this sheet if it is empty, else on a new tab.</p>
      <Button onClick={() => void takeSample()}>Use sample data</Button>
      <details>
        <summary>What to ask before there are accounts</summary>
        <Kickoff />
      </details>
    </>
  );
}

function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      {[88, 60, 100, 100, 100, 72, 100, 100].map((width, i) => (
        <div key={i} style={`width:${width}%`} />
      ))}
    </div>
  );
}
