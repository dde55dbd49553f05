// Model: what counts how much, and the model as a file.
import { LabelTables } from './label-tables.tsx';
import { ModelFile } from './model-file.tsx';
import { ModelSql } from './model-sql.tsx';
import { MoreSettings } from './more-settings.tsx';
import { Past } from './past.tsx';
import { Rubrics } from './rubrics.tsx';
import { Rules } from './rules.tsx';
import { Scenarios } from './scenarios.tsx';
import { SegmentSource } from './source.tsx';
import { Versions } from './versions.tsx';
import { Weights } from './weights.tsx';

export function ModelPage() {
  return (
    <>
      <SegmentSource />
      <Weights />
      <LabelTables />
      <Rubrics />
      <MoreSettings />
      <Scenarios />
      <Rules />
      <Past />
      <ModelFile />
      <ModelSql />
      <Versions />
    </>
  );
}
