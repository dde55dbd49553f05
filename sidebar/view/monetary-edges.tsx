// The amounts from which ARR scores 5, 4, 3 and 2 in RFM: against the other accounts, or frozen (S21).
import { monetaryEdges, monetaryScores } from '../../src/core/systems/rfm-scores.ts';
import { draft, draftModel, edit, replaceDraft, settle } from '../draft.ts';
import { withPreset } from '../model-document.ts';
import { accounts } from '../reading.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { NumberField } from './number-field.tsx';
import { ResetButton } from './reset-button.tsx';

const POINTS = [5, 4, 3, 2] as const;

export function MonetaryEdges() {
  const { monetaryEdges: edges } = draftModel.value;
  return (
    <details>
      <summary>RFM: ARR that scores 5, 4, 3, 2</summary>
      {edges ? (
        <Edges edges={edges} />
      ) : (
        <>
          <p class="quiet">
            Each account is scored against the others, so a new one can move those that stay as they are.
          </p>
          <Button onClick={freeze}>Freeze as they are now</Button>
        </>
      )}
    </details>
  );
}

/** A score that nobody has starts where the next better one does. */
function freeze(): void {
  const of = accounts.peek();
  if (!of?.columns.arr) return;
  const found = monetaryEdges(monetaryScores(draftModel.peek(), of), of.columns.arr);
  const least = found.map(
    (edge, k) =>
      edge ??
      found
        .slice(0, k)
        .reverse()
        .find((each) => each !== null) ??
      0,
  );
  edit({ monetaryEdges: least });
}

function Edges({ edges }: { readonly edges: readonly number[] }) {
  const put = (k: number, typed: number) => {
    // Between its neighbours: the amounts fall.
    const [low, high] = [edges[k + 1] ?? 0, edges[k - 1] ?? Number.MAX_SAFE_INTEGER];
    edit(
      { monetaryEdges: edges.map((edge, i) => (i === k ? Math.min(high, Math.max(low, typed)) : edge)) },
      `edge-${k}`,
    );
  };
  return (
    <>
      {POINTS.map((points, k) => (
        <Field key={points} id={`edge-${points}`} label={`${points} points from`}>
          <NumberField
            id={`edge-${points}`}
            text={String(edges[k])}
            min={0}
            max={1e12}
            step={1000}
            onType={() => undefined}
            onSettle={(typed) => {
              put(k, typed);
              settle();
            }}
          />
        </Field>
      ))}
      <ResetButton
        what="frozen amounts"
        isOff={!draft.value.monetaryEdges}
        onReset={() => replaceDraft(withPreset(draft.peek(), 'monetaryEdges'))}
      />
    </>
  );
}
