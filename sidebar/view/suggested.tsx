// Where the data would put the tiers, side by side, and the presets on the same accounts.

import type { CrossTable } from '../../src/core/whatif/presets-side-by-side.ts';
import type { SuggestedRow } from '../../src/core/whatif/suggested-cuts.ts';
import { edit } from '../draft.ts';
import { quantity } from '../format.ts';
import { presets, suggestions } from '../modelling.ts';
import { formats } from '../reading.ts';
import { editedSource } from '../segment-source.ts';
import { Asked } from './asked.tsx';
import { Plain } from './button.tsx';
import { Section } from './section.tsx';
import { shortLabel } from './short-label.tsx';

const TITLES: Readonly<Record<SuggestedRow['by'], string>> = {
  natural: 'Natural breaks',
  quantiles: 'Equal counts',
  capacity: 'Your people',
  methodology: 'Methodology',
  methods: 'Methods',
  strategies: 'Strategies',
};

export function Suggested() {
  const scale = editedSource.value === 'composite' ? 'composite' : 'arr';
  const found = suggestions.answer.value?.suggestedCuts[scale];
  return (
    <Section id="suggested" title="Other cuts and presets">
      <Asked question={suggestions} button="Suggest cuts">
        {found ? <SideBySide rows={found.rows} scale={scale} /> : <p>There are no values to suggest cuts from.</p>}
        <small>None of them is the best: where accounts lie does not say how to treat them.</small>
      </Asked>
      <Asked question={presets} button="Compare the presets">
        {presets.answer.value?.arr.map((table) => (
          <Crossed key={`${table.from}-${table.to}`} table={table} />
        ))}
        {presets.answer.value?.rfm && <Crossed table={presets.answer.value.rfm} />}
      </Asked>
    </Section>
  );
}

function SideBySide({ rows, scale }: { readonly rows: readonly SuggestedRow[]; readonly scale: 'arr' | 'composite' }) {
  const { count, compact } = formats.value;
  const labels = rows.find(({ bands }) => bands)?.tallies.map(({ label }) => label) ?? [];
  return (
    <table class="matrix">
      <caption class="hidden">Suggested cuts side by side: cut, accounts and share by tier, hours, who moves</caption>
      <thead>
        <tr>
          <td />
          {rows.map(({ by }) => (
            <th key={by} scope="col">
              {TITLES[by]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((label, k) => (
          <tr key={label}>
            <th scope="row">{shortLabel(label)}</th>
            {rows.map(({ by, cuts, tallies, shares }) => (
              <td key={by}>
                {cuts[k] === undefined ? '' : compactCut(cuts[k] as number)}
                <small>
                  {count(tallies[k]?.accounts ?? 0)} {shares[k] && OFF[shares[k].status]}
                </small>
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">Hours</th>
          {rows.map(({ by, hours }) => (
            <td key={by}>{hours === null ? '–' : count(hours)}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">Move</th>
          {rows.map(({ by, flips }) => (
            <td key={by}>
              {flips ? count(flips.accounts) : '–'}
              {flips && flips.arr > 0 && <small>{compact(flips.arr)}</small>}
            </td>
          ))}
        </tr>
        <tr>
          <td />
          {rows.map(({ by, bands }) => (
            <td key={by}>
              {bands && (
                <Plain
                  aria-label={`Use ${TITLES[by]}`}
                  onClick={() => edit(scale === 'arr' ? { arrTiers: bands } : { tiers: bands })}
                >
                  Use
                </Plain>
              )}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** Against the shares that are expected. */
const OFF: Readonly<Record<string, string>> = { High: 'high', Low: 'low' };

function compactCut(at: number): string {
  return at < 1000 ? formats.peek().amount(at) : formats.peek().compact(at);
}

function Crossed({ table: { from, to, cells, disagree } }: { readonly table: CrossTable }) {
  const { count, compact } = formats.value;
  const told = ({ accounts, arr }: typeof disagree) => `${quantity(count(accounts), 'account')}, ${compact(arr)}`;
  return (
    <>
      <h3>
        {from} and {to}
      </h3>
      <p>They treat differently: {told(disagree)}.</p>
      <ul>
        {cells
          .filter(({ differs }) => differs)
          .map((cell) => (
            <li key={`${cell.from}-${cell.to}`}>
              {cell.from} → {cell.to}: {told(cell)}
            </li>
          ))}
      </ul>
    </>
  );
}
