// Export and import of the model.
import { useEffect, useRef } from 'preact/hooks';
import type { Difference } from '../../src/core/model/document.ts';
import { focusOn } from '../focus.ts';
import { applyImport, dropImport, exportName, exportText, imported, readModelFile } from '../model-file.ts';
import { Button } from './button.tsx';
import { Section } from './section.tsx';
import { Differences } from './versions.tsx';

export function ModelFile() {
  const current = imported.value;
  return (
    <Section id="model-file" title="Model as a file">
      <div class="buttons">
        <Button onClick={download}>Export</Button>
        <Button id="import" onClick={() => document.getElementById('file')?.click()}>
          Import…
        </Button>
        <input id="file" type="file" hidden accept=".json,application/json" onChange={take} />
      </div>
      <p class="quiet" role="status">
        {current.state === 'busy' && 'Reading the file…'}
      </p>
      <div role="alert">{current.state === 'failed' && <p class="problem">{current.message}</p>}</div>
      {current.state === 'read' && <Changes differences={current.differences} />}
    </Section>
  );
}

function download(): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([exportText()], { type: 'application/json' }));
  link.download = exportName();
  link.click();
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function take({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void {
  const [file] = currentTarget.files ?? [];
  if (file) void readModelFile(file);
  // The same file can be chosen again after it was corrected.
  currentTarget.value = '';
}

function answer(act: () => void): void {
  focusOn('import');
  act();
}

function Changes({ differences }: { readonly differences: readonly Difference[] }) {
  const place = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="changes" ref={place}>
      <h3 ref={heading} tabIndex={-1}>
        {differences.length > 0 ? 'The file changes' : 'The file says the same model as the draft'}
      </h3>
      {differences.length > 0 && <Differences list={differences} />}
      <div class="buttons">
        {differences.length > 0 && <Button onClick={() => answer(applyImport)}>Apply to the draft</Button>}
        <Button onClick={() => answer(dropImport)}>{differences.length > 0 ? 'Cancel' : 'Close'}</Button>
      </div>
    </div>
  );
}
