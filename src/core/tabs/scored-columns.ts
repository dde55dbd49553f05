// The columns that scoring writes, in their order: one table for the job, SEGMENT_TABLE and the docs.
import { segmentLabel } from '../checks/overview.ts';
import { reasonsOf } from '../composite/account-reasons.ts';
import { scoreCell, scoreFormat } from '../composite/display-score.ts';
import { bitOfFlag, flagCodes } from '../composite/reason.ts';
import { remembered } from '../composite/remembered.ts';
import { type Segments, UNSEGMENTED } from '../composite/segment.ts';
import type { Cell } from '../exact/cell.ts';
import { reasonSentences } from '../explain/reason-sentence.ts';
import { shownMask } from '../explain/shown-flags.ts';
import { labelAt } from '../model/bands.ts';
import { type Dimension, segmentScale } from '../model/model.ts';
import { rfmNameOf } from '../model/resolve.ts';
import type { Accounts } from '../read/accounts.ts';
import { isoDay } from '../read/calendar.ts';
import type { RfmScores } from '../systems/rfm.ts';
import type { Scored } from '../systems/score.ts';
import { missingInputs } from './missing-inputs.ts';
import { optionalColumns } from './optional-columns.ts';

export interface ScoredColumn {
  /** Stays the same for ever: it marks the column in the sheet. */
  readonly id: string;
  readonly header: string;
  /** Number format of the whole column; '@' keeps text such as "543" text. */
  readonly format: string;
  readonly isOn: boolean;
  /** Blank for inactive accounts unless `forInactive`. */
  readonly cell: (i: number) => Cell;
  readonly forInactive?: (i: number) => Cell;
  /** Number format of one cell where it differs from the column's. */
  readonly formatAt?: (i: number) => string;
}

const TEXT = '@';

export function scoredColumns(scored: Scored): ScoredColumn[] {
  return [
    ...segmentColumns(scored),
    arrTierColumn(scored),
    ...dimensionColumns(scored),
    ...rfmColumns(scored),
    ...optionalColumns(scored),
    ...reasonColumns(scored),
  ];
}

function segmentColumns({ model, accounts, scores }: Scored): ScoredColumn[] {
  const { composite, segments } = scores;
  const scale = segmentScale(model);
  const tiers = model.segmentScales.composite;
  const status = statuses(segments, accounts);
  const isOn = segments !== null;
  const tier = (i: number) => composite?.tier[i] ?? UNSEGMENTED;
  const effective = (i: number) => segments?.effective[i] ?? UNSEGMENTED;
  const clean = remembered(scoreCell);
  const format = remembered((score) => scoreFormat(score, tiers.bands));
  return [
    {
      id: 'composite',
      header: 'Composite score',
      format: '0.00',
      isOn,
      cell: (i) => clean(composite?.score[i] ?? Number.NaN),
      formatAt: (i) => (tier(i) === UNSEGMENTED ? '0.00' : format(composite?.score[i] as number)),
    },
    { id: 'tier', header: 'Composite tier', format: TEXT, isOn, cell: (i) => segmentLabel(tiers, tier(i)) },
    { id: 'segment', header: 'Segment', format: TEXT, isOn, cell: (i) => segmentLabel(scale, effective(i)) },
    {
      id: 'service',
      header: 'Service model',
      format: TEXT,
      isOn,
      cell: (i) => scale.treatments[effective(i)]?.service ?? '',
    },
    {
      id: 'status',
      header: 'Segment status',
      format: TEXT,
      isOn,
      cell: status,
      forInactive: () => 'Inactive',
    },
  ];
}

function statuses(segments: Segments | null, { held }: Accounts): (i: number) => string {
  if (!segments) return () => '';
  const { flags, effective, isKept } = segments;
  return (i) => {
    const mask = flags[i] as number;
    if (mask & bitOfFlag.OVERRIDE) return 'Override holds';
    if (mask & bitOfFlag.BOUNDARY_CROSSED) return 'Flagged for review';
    if (mask & bitOfFlag.IN_TRANSITION) return `In transition (until ${isoDay(held?.until.get(i) as number)})`;
    if (effective[i] === UNSEGMENTED) return 'Unsegmented';
    if (isKept[i]) return 'Kept after review';
    return mask & bitOfFlag.PROVISIONAL ? 'Provisional' : 'Assigned';
  };
}

function arrTierColumn({ model, scores }: Scored): ScoredColumn {
  const bands = model.arrTiers[model.preset];
  const codes = scores.arrTiers?.[model.preset];
  return {
    id: 'arrTier',
    header: `ARR tier (${model.preset})`,
    format: TEXT,
    isOn: codes !== undefined,
    cell: (i) => (codes?.[i] === undefined || codes[i] === UNSEGMENTED ? 'Unsegmented' : labelAt(bands, codes[i])),
  };
}

const DIMENSION_HEADERS: Readonly<Record<Dimension, string>> = {
  firmographic: 'Firmographic (1–5)',
  behavioral: 'Behavioral (1–5)',
  value: 'Value (1–5)',
};

function dimensionColumns({ model, scores }: Scored): ScoredColumn[] {
  return (['firmographic', 'behavioral', 'value'] as const).map((dimension) => {
    const score = (i: number) => scores.dimensions[dimension]?.score[i] ?? Number.NaN;
    const clean = remembered(scoreCell);
    const format = remembered((value) =>
      Number.isNaN(value) ? '0.00' : scoreFormat(value, model.segmentScales.composite.bands),
    );
    return {
      id: dimension,
      header: DIMENSION_HEADERS[dimension],
      format: '0.00',
      isOn: scores.dimensions[dimension] !== null,
      cell: (i) => clean(score(i)),
      formatAt: (i) => format(score(i)),
    };
  });
}

function rfmColumns({ model, scores }: Scored): ScoredColumn[] {
  const name = rfmNameOf(model);
  const { letter } = model.rfm[name];
  const rfm = scores.rfm[name];
  const isOn = rfm !== null;
  const mode = model.rfmMode === 'rfm-r' ? ', rfm-r' : '';
  const codeAt = (scored: RfmScores, i: number) => `${scored.recency[i]}${scored.frequency[i]}${scored.monetary[i]}`;
  return [
    {
      id: `rfm${letter}Code`,
      header: `RFM ${letter} code${mode}`,
      format: TEXT,
      isOn,
      cell: (i) => (rfm?.total[i] ? codeAt(rfm, i) : ''),
    },
    {
      id: `rfm${letter}Segment`,
      header: `RFM ${letter} segment (${name}${mode})`,
      format: TEXT,
      isOn,
      cell: (i) => (rfm?.total[i] ? labelAt(rfm.variant.segments, rfm.segment[i] as number) : ''),
    },
  ];
}

function reasonColumns(scored: Scored): ScoredColumn[] {
  const { accounts, scores } = scored;
  const missing = missingInputs(scored);
  const sentence = reasonSentences(scored);
  const mask = shownMask(scored);
  const flags = remembered((bits) => flagCodes(bits).join(', '));
  return [
    {
      id: 'flags',
      header: 'Flags',
      format: TEXT,
      isOn: true,
      cell: (i) => flags((scores.flags[i] as number) & mask),
    },
    {
      id: 'codes',
      header: 'Reason codes',
      format: TEXT,
      isOn: true,
      cell: (i) => reasonsOf(accounts, scores, i, missing(i)).join(', '),
    },
    {
      id: 'reason',
      header: 'Reason',
      format: TEXT,
      isOn: true,
      cell: sentence,
      forInactive: () => 'Not active: left out of tiers and checks',
    },
  ];
}
