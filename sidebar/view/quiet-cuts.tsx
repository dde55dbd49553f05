// Beside the cuts: those that slice a crowd, with what a quieter number costs and one press that takes it.
import { crowded, type QuietKind, quietText, takeQuiet } from '../quiet.ts';
import { formats } from '../reading.ts';
import { Plain } from './button.tsx';

export function QuietCuts({ kind }: { readonly kind: QuietKind }) {
  return (
    <>
      {crowded[kind].value.map((cut) => (
        <p key={cut.above} class="quiet">
          <b>{cut.above}</b>: {quietText(kind, cut)}{' '}
          {cut.proposal && (
            <Plain onClick={() => takeQuiet(kind, cut)}>Use {formats.value.amount(cut.proposal.at)}</Plain>
          )}
        </p>
      ))}
    </>
  );
}
