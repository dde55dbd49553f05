// Part F: edge cases and movement (S44 to S52).
import type { System } from '../system.ts';

const EDGE = '§5 Edge Cases & Deep Dives';
const EDGE_1 = `${EDGE} › Edge Case 1: New Company with No Historical Behavioral Data`;
const EDGE_3 = `${EDGE} › Edge Case 3: Poor Data Quality Blocking Segmentation`;
const EDGE_4 = `${EDGE} › Edge Case 4: Customer Crosses Segment Boundary`;

export const MOVEMENT: readonly System[] = [
  {
    id: 44,
    name: 'No behavioral data yet',
    status: 'partly',
    asks: 'What tier has an account that nobody has used yet?',
    rule: [
      'Policy `skip` (default): score firmographic and value with their weights scaled to 1, by default 41.67% and 58.33%; flag `PROVISIONAL`. F4 V5 gives 4.5833, Tier 1.',
      'Policy `median3`: behavior counts as 3. F4 V5 gives 3.95, Tier 2. The explanation shows both; the sidebar lists who depends on a policy.',
      'Still no data some days after the start: `PROVISIONAL_OVERDUE`. Without a start date an account stays provisional until there is data.',
      'With data: the next run commits the tier that is computed then. Against the run before, the account is Reassign and notify CSM when the tier differs from the provisional one, else Confirmed.',
    ],
    tables: [{ kind: 'numbers', rows: [['methodology.provisionalDays', 'Provisional for days', 'seed']] }],
    missing: 'A missing firmographic or value score is not skipped: Unsegmented.',
    sources: [
      ['000', EDGE_1, 'both policies, 30 days', 'seed'],
      ['ours', '', 'scaling the other weights', 'fill'],
    ],
    disagree: [
      [
        12,
        'The same edge case skips behavior and also assumes a median.',
        'No behavioral data at all: skip. One criterion missing: 3 (S10). The switch can choose.',
      ],
    ],
    shows: {
      columns: ['Flags', 'Segment status', 'Tier by the other policy'],
      functions: ['SEGMENT_SCORE', 'SEGMENT_EXPLAIN'],
      checks: ['Provisional'],
      report: ['provisional'],
      note: 'A provisional tier is never committed (S48).',
    },
  },
  {
    id: 45,
    name: 'Several products',
    status: 'partly',
    asks: 'Which segment has an account with several product rows?',
    rule: [
      'Off by default. On: rows of one account are its products. The segment stands on the sum of their ARR; 120,000 + 5,000 is Enterprise. If a product is active, only active ones count.',
      'Each product gets a tag, never a segment: Trial when its status says trial or pilot, else its own usage pattern (S14).',
      'Of every other field the first cell that says something counts.',
    ],
    missing: 'A product without ARR counts 0 and marks the account `IMPUTED_ARR`; all without: a missing ARR.',
    sources: [['000', `${EDGE} › Edge Case 2: Multi-Product Organization`, 'the sum, tags', 'seed']],
    disagree: [
      [44, 'Scoping speaks of a segment a product, the edge case of tags.', 'Tags: the edge case is the procedure.'],
    ],
    shows: {
      columns: ['Product tags', 'Flags'],
      summary: ['Product lines'],
      note: 'These are the totals by product line: active accounts, ARR to the cent, rows without ARR.',
    },
  },
  {
    id: 46,
    name: 'Poor data: Unsegmented',
    status: 'partly',
    asks: 'What happens to an account without a key field?',
    rule: [
      'Policy `strict` (default): no tier but Unsegmented, with every reason code, and a place in the research queue: largest ARR first, unknown ARR last.',
      'The phases of a cleanup are printed when the mean of the key fields is too low or duplicates are too many.',
    ],
    tables: [
      {
        kind: 'numbers',
        rows: [
          ['advice.cleanup.completenessBelow', 'Phases when the mean of the key fields is below', 'seed', 'percent'],
          ['advice.cleanup.duplicatesFrom', 'Phases when duplicates reach', 'seed', 'percent'],
        ],
      },
      { kind: 'record', path: 'advice.cleanup.phases', title: 'Phases', head: ['Phase', 'Time', 'What'], tag: 'seed' },
    ],
    missing: 'That is what this system is about.',
    sources: [['000', EDGE_3, 'Unsegmented with a reason, a queue', 'seed']],
    disagree: [
      [
        38,
        '000 says a field 40% blank and 20% wrong misclassifies a third; by arithmetic it is 52%.',
        'A narrative; nothing is computed from it.',
      ],
    ],
    shows: {
      columns: ['Composite tier', 'Reason codes', 'Reason'],
      checks: ['Segment coverage', 'Research queue'],
      report: ['reasons'],
      summary: ['Before you segment'],
    },
  },
  {
    id: 47,
    name: 'Fallback policy',
    status: 'shown',
    asks: 'Can an account be scored in spite of a missing firmographic field?',
    rule: [
      'Only with the switch `missingData: fallback`, and flagged.',
      'Industry: left out of the mean, `FALLBACK_INDUSTRY`. Employees: points of the ARR tier (S1), `FALLBACK_EMPLOYEES`. Geography: the billing country through a table of the model, `FALLBACK_GEOGRAPHY`.',
    ],
    tables: [
      { kind: 'numbers', rows: [['methodology.sizeProxy.points', 'Points of Enterprise, Mid-Market, SMB', 'fill']] },
    ],
    missing: 'ARR has no fallback.',
    sources: [
      ['000', EDGE_3, 'the three stand-ins', 'seed'],
      ['ours', '', 'their points', 'fill'],
    ],
    disagree: [
      [
        13,
        'The edge case segments complete accounts only, and also lists stand-ins.',
        'Strict by default, fallback by choice: the steps beat the table.',
      ],
      [
        14,
        'An unknown industry goes to the SMB playbook, whatever the ARR.',
        'At most the content of a playbook; the service model follows the tier, else an Enterprise account would get tech-touch.',
      ],
    ],
    shows: { columns: ['Flags', 'Reason'], functions: ['SEGMENT_EXPLAIN'] },
  },
  {
    id: 48,
    name: 'Boundary crossing',
    status: 'shown',
    asks: 'What happens when the computed tier is no longer the committed one?',
    rule: [
      'The log tab is the only source of committed segments; the present state is what its lines say one after the other. A run commits each active account that has no committed segment: to its readable cell in Current segment, else to its computed tier, unless that is Unsegmented or provisional.',
      'Later another computed tier is flagged once, never applied: `BOUNDARY_CROSSED`, Flagged for review; Unsegmented counts as another one. It is cleared when the committed tier is computed again. After the days below a flag is overdue.',
      'Approved on a day: the change holds from that day on, with joint coverage to the day that many days later, `IN_TRANSITION`; the first run after it writes Completed. $45K to $130K, approved 2026-03-10: Enterprise, joint coverage to 2026-04-09. A downgrade takes the same steps. An approved change to Unsegmented leaves the account without a committed segment.',
      'Rejected, with a reason: the committed segment stays, Kept after review, and the same target is not flagged again until the committed segment changes.',
      'An account with several active rows is neither committed nor flagged until the duplicates are removed.',
      'Undo of a run takes back what it and later runs did by themselves, never what people decided. A log that gets too long loses its oldest lines, but none that a present state stands on.',
    ],
    tables: [
      {
        kind: 'numbers',
        rows: [
          ['planning.transition.jointCoverageDays', 'Days of joint coverage', 'seed'],
          ['planning.review.overdueAfterDays', 'A flag is overdue after days', 'fill'],
          ['planning.log.mostLines', 'Lines of the log', 'ext'],
          ['planning.log.keptVersions', 'Versions of the model that stay in it', 'ext'],
        ],
      },
    ],
    missing: 'No committed segment: the computed one holds. An account without id, domain and name is never committed.',
    sources: [
      ['000', EDGE_4, 'review, plan, 30 days, weekly list', 'seed'],
      ['003', 'Implementation Framework › Step 4: Dynamic Segmentation', 'warm handoffs', 'seed'],
      ['002', "Ignoring the customer's experience", 'unexplained downgrades cost customers', 'seed'],
      ['ours', '', 'the log and its rules', 'ext'],
    ],
    shows: {
      columns: ['Segment', 'Segment status', 'Flags'],
      checks: ['Flagged for review'],
      report: ['change', 'flaggedForReview', 'effectiveTier', 'effectiveTierCounts'],
      note: 'Without a log (command line, cell functions) the column Current segment holds the committed segment.',
    },
  },
  {
    id: 49,
    name: 'Manual override and mergers',
    status: 'shown',
    asks: 'What if a person knows better?',
    rule: [
      'An override segment wins over everything and stays visible beside the computed tier: flags `OVERRIDE`, and `OVERRIDE_CONFLICT` when they differ. It needs a reason.',
      'It stands in the sheet, or is set in the sidebar with a reason and a review date and lives in the log; where both say something, the cell of the sheet wins. An override does not stop the computed tier from being committed.',
      'A column Incoming industry that says something else than Industry fit puts the account into the queue of mergers: the stored industry is scored until somebody has answered the questions.',
    ],
    tables: [
      {
        kind: 'record',
        path: 'advice.merger.questions',
        title: 'Questions about a merger',
        head: ['Question'],
        tag: 'seed',
      },
      {
        kind: 'numbers',
        rows: [
          ['advice.merger.unchanged', 'Nothing has changed', 'seed'],
          ['advice.merger.absorbed', 'The account is absorbed', 'seed'],
          ['planning.review.overrideMonths', 'Review of an override without a date, months', 'fill'],
        ],
      },
    ],
    missing: 'A text that is no tier is unreadable and overrides nothing.',
    sources: [
      ['000', EDGE_4, 'no automatic reassignment', 'seed'],
      ['000', `${EDGE} › Edge Case 5: Acquisition-Driven Industry Change`, 'the override, the queue', 'seed'],
      ['001', '§6 Overcoming Common Belief Barriers', 'overrides for edge cases', 'seed'],
      [
        '004',
        'Implementation Guide › Step 2: Data Requirements › Data Quality Checklist',
        'overrides must be possible',
        'seed',
      ],
    ],
    shows: {
      columns: ['Segment', 'Segment status', 'Flags'],
      checks: ['Overrides without a reason', 'Override conflicts'],
      report: ['overrideConflicts', 'change'],
      summary: ['Waiting for a person'],
      note: 'Who, when and review date are those of overrides set in the sidebar; for a cell of the sheet they are not known.',
    },
  },
  {
    id: 50,
    name: 'Migration triggers',
    status: 'shown',
    asks: 'Which accounts have grown or shrunk enough to look at?',
    rule: [
      'Up: ARR grew by more than the share below, or from 0, or health became green. Down: ARR fell, or health became red. Both: Mixed. Green and red are of the scale of S27.',
      'They are reasons to review, listed with the largest ARR first; a segment changes only through S48.',
    ],
    tables: [{ kind: 'numbers', rows: [['methods.migration.growthOver', 'Growth over', 'seed', 'share']] }],
    missing: 'Needs both values of a pair; without a pair of columns the system is off.',
    sources: [['003', 'Implementation Framework › Step 4: Dynamic Segmentation', 'all triggers', 'seed']],
    disagree: [
      [
        39,
        'Are growth and health both needed, and what if they point apart?',
        'One is enough; Mixed when both directions hold.',
      ],
      [
        40,
        '003 reassigns quarterly, 000 reviews weekly.',
        'Triggers at any time, review weekly, definitions quarterly: different things.',
      ],
    ],
    shows: { columns: ['Migration trigger', 'Migration reasons'], report: ['migration'] },
  },
  {
    id: 51,
    name: 'Dynamic prioritisation triggers',
    status: 'partly',
    asks: 'What changes the priority of an account for a while?',
    rule: [
      'Health fell by the points below or to a worse color of S28: ESCALATE_PRIORITY. Contract end within 90 days or past: INCREASE_TOUCH_FREQUENCY.',
      'Further triggers of the source: an expansion opportunity, a champion who left, a major launch.',
    ],
    tables: [{ kind: 'numbers', rows: [['strategies.triggers.healthDrop', 'Points of health', 'fill']] }],
    missing: 'Without both health scores or without a contract end: no such trigger.',
    sources: [
      ['004', 'Prioritizing CS Resources › Dynamic Prioritization', 'the five triggers', 'seed'],
      ['ours', '', 'what a significant drop is', 'fill'],
    ],
    shows: { columns: ['Priority triggers'], note: 'The last three have no column to come from, so they never show.' },
  },
  {
    id: 52,
    name: 'Multi-dimensional label',
    status: 'shown',
    asks: 'What is the account, in one line, and which play fits?',
    rule: [
      'ARR tier of the methods preset + health segment + lifecycle of the methods preset + trajectory, else usage pattern; parts that are missing are left out. Example: Strategic + At-Risk + Mature + Declining Usage.',
    ],
    tables: [
      {
        kind: 'record',
        path: 'methods.plays.rules',
        title: 'Plays',
        head: ['ARR tier', 'Health segment', 'Play'],
        tag: 'seed',
      },
    ],
    missing: 'Needs columns for ARR and health.',
    sources: [
      ['003', 'Implementation Framework › Step 2: Segment Assignment Logic', 'order of the parts', 'seed'],
      ['003', 'Implementation Framework › Step 3: Segment-Specific Strategies', 'the plays', 'seed'],
    ],
    shows: { columns: ['Segment label (methods)', 'Play (methods)'] },
  },
];
