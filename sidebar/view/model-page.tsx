// Model: what counts how much, and the model as a file.
import { ModelFile } from './model-file.tsx';
import { Weights } from './weights.tsx';

export function ModelPage() {
  return (
    <>
      <Weights />
      <ModelFile />
    </>
  );
}
