// Beside a control: what is odd about the rules that it edits.
import { findings } from '../findings.ts';

/** @param of beginning of the place in the model */
export function Findings({ of }: { readonly of: string }) {
  const odd = findings.value.filter(({ place, level }) => level !== 'note' && place.startsWith(of));
  return (
    <>
      {odd.map(({ place, text }) => (
        <p key={place + text} class="quiet">
          {text}
        </p>
      ))}
    </>
  );
}
