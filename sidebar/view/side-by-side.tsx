// Up to three models side by side: accounts and ARR a tier, hours, and who moves against the baseline.
import type { ComponentChildren } from 'preact';
import type { Side } from '../../src/core/whatif/compare.ts';
import { shortened } from '../format.ts';
import { baselineName, hasArr } from '../outcome.ts';
import { formats } from '../reading.ts';
import { type NamedSide, sides } from '../side-by-side.ts';
import { shortLabel } from './short-label.tsx';

export function SideBySide() {
  const shown = sides.value;
  if (shown.length === 0) return null;
  const labels = [...new Set(shown.flatMap(({ side }) => side?.tallies.map(({ label }) => label) ?? []))];
  return (
    <table class="matrix">
      <caption class="hidden">Scenarios side by side: accounts and ARR by tier, hours, movers</caption>
      <thead>
        <tr>
          <td />
          {shown.map(({ name }) => (
            <th key={name} scope="col">
              <bdi>{name === null ? 'Draft' : shortened(name)}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((label) => (
          <Row key={label} title={shortLabel(label)} shown={shown} cell={(side) => tierCell(side, label)} />
        ))}
        <Row title="Hours" shown={shown} cell={hoursCell} />
        <Row title="Moved" shown={shown} cell={({ moved }) => countCell(moved.accounts, moved.arr)} />
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={shown.length + 1}>
            <small>Moved: against {baselineName}.</small>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

interface RowProps {
  readonly title: ComponentChildren;
  readonly shown: readonly NamedSide[];
  readonly cell: (side: Side) => ComponentChildren;
}

function Row({ title, shown, cell }: RowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {shown.map(({ name, side }) => (
        <td key={name}>{side ? cell(side) : '–'}</td>
      ))}
    </tr>
  );
}

function tierCell({ tallies }: Side, label: string): ComponentChildren {
  const tally = tallies.find((each) => each.label === label);
  return tally ? countCell(tally.accounts, tally.arr) : '–';
}

function countCell(accounts: number, arr: number): ComponentChildren {
  const { amount, compact, count } = formats.value;
  return (
    <>
      {count(accounts)}
      {hasArr.value && accounts > 0 && <small title={amount(arr)}>{compact(arr)}</small>}
    </>
  );
}

function hoursCell({ capacity: { required, available, utilisation } }: Side): ComponentChildren {
  const { amount, percent } = formats.value;
  return (
    <>
      {amount(required)}
      {available > 0 && <small>{percent(utilisation * 100)}</small>}
    </>
  );
}
