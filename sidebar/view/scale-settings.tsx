// The cuts of single systems, and the choices of words that go with them.
import type { Bands } from '../../src/core/model/bands.ts';
import type { ScaleName } from '../../src/core/model/model.ts';
import { SETTINGS } from '../../src/core/model/settings.ts';
import { AMOUNTS, type Space } from '../cuts.ts';
import { draft, draftModel, edit } from '../draft.ts';
import { CutRows } from './cut-rows.tsx';
import { Choice, Field } from './field.tsx';
import { ResetButton } from './reset-button.tsx';

export function Scales() {
  return (
    <>
      {SCALES.map((scale) => (
        <Scale key={scale.name} {...scale} />
      ))}
      <PriorityRules />
    </>
  );
}

interface ScaleProps {
  readonly name: ScaleName;
  readonly title: string;
  readonly space: Space;
  readonly step: number;
}

const HEALTH: Space = { low: 0, high: 100, decimals: 0, what: 'Health scores' };
const SCALES: readonly ScaleProps[] = [
  { name: 'health', title: 'Health segments', space: HEALTH, step: 1 },
  { name: 'healthColor', title: 'Health colors', space: HEALTH, step: 1 },
  { name: 'adoption', title: 'Feature adoption', space: { low: 0, high: 1, decimals: 2, what: 'Shares' }, step: 0.05 },
  { name: 'highArr', title: 'Value quadrant: high ARR', space: AMOUNTS, step: 1000 },
  {
    name: 'highPotential',
    title: 'Value quadrant: high potential',
    space: { low: 1, high: 5, decimals: 2, what: 'Potential scores' },
    step: 0.1,
  },
  { name: 'priority', title: 'Priority tiers', space: { low: 0, high: 100, decimals: 1, what: 'Scores' }, step: 1 },
];

function Scale({ name, title, space, step }: ScaleProps) {
  const put = (bands: Bands<string>, source: string) =>
    edit({ scales: { ...draft.peek().scales, [name]: bands } }, source || null);
  const { [name]: own, ...others } = draft.value.scales ?? {};
  return (
    <details>
      <summary>{title}</summary>
      <CutRows id={`scale-${name}`} bands={draftModel.value.scales[name]} space={space} step={step} onEdit={put} />
      <ResetButton what={title} isOff={!own} onReset={() => edit({ scales: others })} />
    </details>
  );
}

/** Choices of words that few people change. */
function PriorityRules() {
  return (
    <details>
      <summary>Priority score and lifecycle</summary>
      {(['priorityCap', 'milestoneMode'] as const).map((name) => {
        const { title, answers, help } = SETTINGS[name];
        return (
          <Field key={name} id={name} label={title}>
            <Choice
              id={name}
              title={help}
              value={String(draftModel.value[name])}
              onChoose={(value) => edit({ [name]: answers.find(([answer]) => String(answer) === value)?.[0] })}
            >
              {answers.map(([answer, text]) => (
                <option key={text} value={String(answer)}>
                  {text}
                </option>
              ))}
            </Choice>
          </Field>
        );
      })}
    </details>
  );
}
