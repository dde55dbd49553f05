import { COMPOSITE } from './parts/a-composite.ts';
import { POTENTIAL } from './parts/a-potential.ts';
import { VALUE } from './parts/a-value.ts';
import { BEHAVIOR } from './parts/b-behavior.ts';
import { RFM } from './parts/b-rfm.ts';
import { LIFECYCLE_AND_HEALTH } from './parts/c-lifecycle.ts';
import { CAPACITY } from './parts/d-capacity.ts';
import { PRIORITY } from './parts/d-priority.ts';
import { CHECKS } from './parts/e-checks.ts';
import { QUALITY_CHECKS } from './parts/e-quality.ts';
import { MOVEMENT } from './parts/f-movement.ts';
import { APPROACH } from './parts/g-approach.ts';
import { OUTCOMES } from './parts/g-outcomes.ts';
import { REFERENCE } from './parts/g-reference.ts';
import type { Part, System } from './system.ts';

export const PARTS: readonly Part[] = [
  { letter: 'A', title: 'Value, company, composite', systems: [...VALUE, ...POTENTIAL, ...COMPOSITE] },
  { letter: 'B', title: 'Behavior and RFM', systems: [...BEHAVIOR, ...RFM] },
  { letter: 'C', title: 'Lifecycle and health', systems: LIFECYCLE_AND_HEALTH },
  { letter: 'D', title: 'Priority, service models, capacity', systems: [...PRIORITY, ...CAPACITY] },
  { letter: 'E', title: 'Checks', systems: [...CHECKS, ...QUALITY_CHECKS] },
  { letter: 'F', title: 'Edge cases and movement', systems: MOVEMENT },
  { letter: 'G', title: 'Approach, governance, outcomes', systems: [...APPROACH, ...OUTCOMES, ...REFERENCE] },
];

export const SYSTEMS: readonly System[] = PARTS.flatMap(({ systems }) => systems);
