// Columns that are written only when the model asks for them: id -> header, in the order they stand in the sheet.

export const OPTIONAL_HEADERS = {
  otherPolicy: 'Tier by the other policy',
  arrSub: 'ARR sub-segment',
  lifecycleMethods: 'Lifecycle (methods)',
  stageHealth: 'Health against stage (methods)',
  lifecycleStrategies: 'Lifecycle (strategies)',
  stageReadiness: 'Stage readiness (strategies)',
  healthSegment: 'Health segment (methods)',
  healthColor: 'Health color (priority scale)',
  usage: 'Usage pattern (methods)',
  usageNote: 'Usage note (methods)',
  usageB2b: 'Usage segment (strategies)',
  engagement: 'Engagement level (strategies)',
  trajectory: 'Growth trajectory (strategies)',
  potential: 'Potential score',
  quadrant: 'Value quadrant',
  priorityScore: 'Priority score',
  priorityTier: 'Priority tier',
  touch: 'Touch model (priority)',
  migration: 'Migration trigger',
  migrationReasons: 'Migration reasons',
  triggers: 'Priority triggers',
  label: 'Segment label (methods)',
  play: 'Play (methods)',
  products: 'Product tags',
} as const;
export type OptionalColumn = keyof typeof OPTIONAL_HEADERS;
export const OPTIONAL_COLUMNS = Object.keys(OPTIONAL_HEADERS) as OptionalColumn[];

/** Whether a model's `columns` ask for one of these. */
export function asksFor(columns: readonly string[], ...ids: readonly OptionalColumn[]): boolean {
  return columns.includes('all') || ids.some((id) => columns.includes(id));
}
