// Model: what counts how much, and the model as a file.
import { ModelFile } from './model-file.tsx';
import { Policies } from './policies.tsx';
import { Weights } from './weights.tsx';

export function ModelPage() {
  return (
    <>
      <Weights />
      <Policies />
      <ModelFile />
    </>
  );
}
