// Columns that are written only when the model asks for them, in the order they stand in the sheet.

export const OPTIONAL_COLUMNS: readonly string[] =
  'otherPolicy|arrSub|lifecycleMethods|lifecycleHealth|lifecycleStrategies|stageReadiness|healthSegment|healthColor|usage|usageNote|usageB2b|engagement|trajectory|potential|quadrant|priorityScore|priorityTier|touch|migration|migrationReasons|triggers|label|play|products'.split(
    '|',
  );
