// Who moves: how many accounts and how much ARR go from which tier to which, and the largest of them.

import { UNSEGMENTED_LABEL } from '../../src/core/composite/codes.ts';
import type { Comparison, Move } from '../../src/core/whatif/compare.ts';
import { quantity } from '../format.ts';
import { moves } from '../moves.ts';
import { baselineName, hasArr } from '../outcome.ts';
import { formats } from '../reading.ts';
import { AccountItem } from './account-item.tsx';
import { Section } from './section.tsx';
import { shortLabel } from './short-label.ts';

export function Moves() {
  if (!moves.value) return null;
  const { comparison, largest } = moves.value;
  return (
    <Section id="moves" title="Who moves">
      <p class="quiet">{summary(comparison)}</p>
      {largest.length > 0 && (
        <>
          <Matrix comparison={comparison} />
          <h3>{largest.length < comparison.flips.length ? `The ${largest.length} largest` : 'Accounts'}</h3>
          <ul class="movers">
            {largest.map(({ index, from, to, arr }) => (
              <AccountItem
                key={index}
                list="mover"
                index={index}
                note={`${from} → ${to}`}
                value={arr !== null && formats.value.amount(arr)}
              />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function summary({ moved }: Comparison): string {
  const { count, compact } = formats.value;
  if (moved.accounts === 0) return `No account changes tier against ${baselineName.value}.`;
  const verb = moved.accounts === 1 ? 'changes' : 'change';
  const arr = hasArr.value ? `, ${compact(moved.arr)} ARR` : '';
  return `${quantity(count(moved.accounts), 'account')} ${verb} tier${arr}. Rows: ${baselineName.value}, columns: draft.`;
}

function Matrix({ comparison: { from, to, matrix } }: { readonly comparison: Comparison }) {
  // A row or column of nobody Unsegmented would only take room.
  const rows = from.filter((label, i) => label !== UNSEGMENTED_LABEL || matrix[i]?.some(hasAccounts));
  const columns = to.filter((label, j) => label !== UNSEGMENTED_LABEL || matrix.some((row) => hasAccounts(row[j])));
  return (
    <table class="matrix">
      <caption class="hidden">Accounts and ARR by tier in {baselineName} (rows) and in the draft (columns)</caption>
      <thead>
        <tr>
          <td />
          {columns.map((label) => (
            <th key={label} scope="col">
              {shortLabel(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((label) => (
          <tr key={label}>
            <th scope="row">{shortLabel(label)}</th>
            {columns.map((other) => (
              <MoveCell key={other} move={matrix[from.indexOf(label)]?.[to.indexOf(other)]} isMove={label !== other} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function hasAccounts(move: Move | undefined): boolean {
  return move !== undefined && move.accounts > 0;
}

function MoveCell({ move, isMove }: { readonly move: Move | undefined; readonly isMove: boolean }) {
  if (!move) return <td />;
  const { amount, compact, count } = formats.value;
  const kind = !isMove ? 'stays' : move.accounts > 0 ? 'moves' : 'nobody';
  return (
    <td class={kind} title={hasArr.value ? amount(move.arr) : ''}>
      {count(move.accounts)}
      <small>{hasArr.value && move.accounts > 0 && compact(move.arr)}</small>
    </td>
  );
}
