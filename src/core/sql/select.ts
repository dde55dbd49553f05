// A model over the columns of a table -> one SELECT: the columns of scoring, by their ids, beside those of the table.

import { UNSEGMENTED_LABEL } from '../composite/codes.ts';
import type { Flag, MissingReason } from '../composite/reason.ts';
import { labelsOf } from '../model/bands.ts';
import type { Field } from '../model/fields.ts';
import { asksFor, DIMENSIONS, type Dimension, type Model } from '../model/model.ts';
import { namesChurn } from '../read/as-read.ts';
import { isoDay } from '../read/date.ts';
import { NO, YES } from '../read/words.ts';
import { shownFlags } from '../systems/score.ts';
import type { Scored } from '../systems/system.ts';
import { SYSTEMS } from '../systems/systems.ts';
import { scoredColumns } from '../tabs/scored-columns.ts';
import { distinctTexts, fieldCells, type Reading, type TableColumn, wordOf } from './cells.ts';
import { DIALECTS, type DialectName } from './dialect.ts';
import { dimensionSql } from './dimensions.ts';
import { type Placed, placed, tableName } from './place.ts';
import { Query } from './query.ts';
import { flagList, reasonList } from './reasons.ts';
import {
  type CompositeSql,
  type ComputedSql,
  type Conditions,
  compositeSql,
  type DimensionsSql,
  interventionFlag,
  provisionalFlags,
  type SegmentsSql,
  segmentsSql,
} from './segments.ts';
import { standInFlags } from './stand-in-flags.ts';
import { type SystemsSql, systemsSql } from './systems.ts';
import { bandCase, billionths, bit, labelCase } from './thresholds.ts';
import { arrCells } from './worked-out.ts';

export interface SqlRequest {
  readonly model: Model;
  /** As the engine writes it. */
  readonly table: string;
  readonly columns: readonly TableColumn[];
  readonly dialect: DialectName;
  /** Day number; null: the day that the query runs. */
  readonly asOf: number | null;
}

/** @throws a sentence about what SQL cannot do, with the setting that says otherwise */
export function selectOf(request: SqlRequest): string {
  const found = placed(request);
  const dialect = DIALECTS[request.dialect];
  const names = request.columns.map(({ name }) => name);
  const query = new Query(dialect, names);
  const reading: Reading = {
    query,
    dialect,
    model: found.scored.model,
    asOf: request.asOf === null ? dialect.today : String(request.asOf),
    columns: found.columns,
    own: found.own,
  };
  const outputs = outputsOf(reading, found).map(([id, sql]) => [outputName(id, names), sql] as const);
  return opening(request, found) + query.text(tableName(request.dialect, request.table), outputs);
}

/** What a person should know who runs it, as comments. */
function opening({ model, dialect, asOf, columns }: SqlRequest, { columns: read, own }: Placed): string {
  const wanted = new Set([...Object.values(read), ...Object.values(own)].map(({ name }) => name));
  const types = columns.filter(({ name }) => wanted.has(name)).map(({ name, type }) => `${name} ${type}`);
  const day = asOf === null ? 'the day that it runs' : isoDay(asOf);
  return [
    `Tierwise, ${DIALECTS[dialect].title}: the model "${model.name}" as of ${day}.`,
    `Columns that it reads: ${types.join(', ')}.`,
    'Segments that are committed or set by hand are those of the columns; the log, its reviews and what is said in words stay in the sheet.',
  ]
    .map((line) => `-- ${line.replace(/\s+/g, ' ')}\n`)
    .join('');
}

/** The id of the column, or another name where the table has a column that is called so. */
function outputName(id: string, names: readonly string[]): string {
  const isTaken = names.some((name) => name.toLowerCase() === id.toLowerCase());
  return isTaken ? `tierwise_${id}` : id;
}

function outputsOf(reading: Reading, { scored }: Placed): [string, string][] {
  const { query, model, dialect } = reading;
  const isActive = query.let('active', activeSql(reading));
  const dimensions = dimensionsSql(reading, scored);
  const composite = scored.scores.composite && compositeSql(reading, dimensions);
  const arr = arrCells(reading);
  const arrTier =
    arr &&
    query.let(
      'arrTier',
      bandCase(dialect, model.arrTiers[model.preset], arr.numbers, (k) => k),
    );
  const systems = systemsSql(reading, scored, isActive);
  const segments = segmentsOf(reading, scored, dimensions, composite, arrTier, systems);
  const flags: Conditions<Flag> = {
    ...standInFlags(reading, dimensions),
    ...interventionFlag(reading, dimensions),
    ...segments?.flags,
    ...systems.flags,
  };
  const missing = {
    ...missingArr(reading, composite),
    ...composite?.missing,
    ...segments?.missing,
    ...missingInputs(reading, scored),
  };
  const cells: Record<string, string> = {
    ...segmentCells(reading, composite, segments, flags),
    ...(arrTier ? { arrTier: orUnsegmented(reading, arrTier, labelsOf(model.arrTiers[model.preset])) } : {}),
    ...Object.fromEntries(
      DIMENSIONS.flatMap((name) => (dimensions[name] ? [[name, billionths(dialect, dimensions[name].score)]] : [])),
    ),
    ...systems.cells,
    flags: flagList(reading, flags, shownFlags(scored)),
    codes: reasonList(reading, missing, dimensions, segments),
  };
  return scoredColumns(scored).flatMap(({ id, isOn, forInactive }): [string, string][] => {
    const cell = isOn ? cells[id] : undefined;
    if (!cell) return [];
    const otherwise = forInactive ? ` ELSE ${dialect.text(String(forInactive(0)))}` : '';
    return [[id, `CASE WHEN ${isActive} = 1 THEN ${cell}${otherwise} END`]];
  });
}

/** 1 for an account that counts (C7). */
function activeSql(reading: Reading): string {
  const { model, columns, query, dialect } = reading;
  const { status } = columns;
  if (!status) return '1';
  const decided = Object.entries(model.statuses).map(([text, said]) => [wordOf(text), said] as const);
  const active = decided.filter(([, said]) => said === 'active').map(([text]) => text);
  const out = [
    ...decided.filter(([, said]) => said !== 'active').map(([text]) => text),
    ...model.inactiveStatuses.map(wordOf),
  ];
  const gone = [...new Set(out)].filter((text) => !active.includes(text));
  // Yes and no under "Churned" or "is active" are statuses too, where the column says nothing else.
  const meant = namesChurn(status.name) ? ['churned', 'active'] : ['active', 'churned'];
  const [yes, no] = meant.map((text) => Number(gone.includes(text)));
  const raw = `t.${dialect.name(status.name)}`;
  if (status.type === 'flag') return `1 - CASE WHEN ${raw} THEN ${yes} WHEN NOT ${raw} THEN ${no} ELSE 0 END`;
  const word = fieldCells(reading, 'status')?.words;
  const among = (texts: readonly string[]) => `${word} IN (${texts.map(dialect.text).join(', ')})`;
  const isGone = query.let('status_gone', gone.length > 0 ? bit(among(gone)) : '0');
  const byFlag = query.let(
    'status_flag',
    `CASE WHEN ${among(YES)} THEN ${yes} WHEN ${among(NO)} THEN ${no} WHEN ${distinctTexts(reading, 'status', raw)} = '' THEN 0 ELSE -1 END`,
  );
  const [least] = query.overall(['status_least'], [byFlag], (rows, [name]) => {
    return `SELECT MIN(${byFlag}) AS ${name} FROM ${rows}`;
  });
  return `1 - CASE WHEN ${least} >= 0 THEN ${byFlag} ELSE ${isGone} END`;
}

function dimensionsSql(reading: Reading, { scores }: Scored): DimensionsSql {
  const made = {} as Record<Dimension, DimensionsSql[Dimension]>;
  for (const name of DIMENSIONS) {
    const found = scores.dimensions[name];
    made[name] = found && dimensionSql(reading, found);
  }
  return made;
}

function segmentsOf(
  reading: Reading,
  { scores }: Scored,
  dimensions: DimensionsSql,
  composite: CompositeSql | null,
  arrTier: string | undefined,
  systems: SystemsSql,
): SegmentsSql | null {
  const source = scores.segments?.source;
  if (source === 'composite' && composite) {
    const { score, tier, missing } = composite;
    const made = segmentsSql(reading, { source, values: { sql: score }, codes: tier, missing });
    return { ...made, flags: { ...made.flags, ...provisionalFlags(reading, composite, dimensions) } };
  }
  const missing = missingArr(reading, null);
  const arr = arrCells(reading);
  if (source === 'arr' && arr && arrTier)
    return segmentsSql(reading, { source, values: arr.numbers, codes: arrTier, missing });
  const { priority } = systems;
  return source === 'priority' && priority
    ? segmentsSql(reading, { ...priority, source, missing } satisfies ComputedSql)
    : null;
}

/** Without a composite score the ARR tier is what an account may lack. */
function missingArr(reading: Reading, composite: CompositeSql | null): Conditions<MissingReason> {
  const arr = arrCells(reading);
  return composite || !arr ? {} : { MISSING_ARR: arr.isBlank };
}

/** What is blank and would have been needed, for a model that has chosen its columns. */
function missingInputs(reading: Reading, { model, scores }: Scored): Conditions<MissingReason> {
  if (model.columns.length === 0) return {};
  const found: Conditions<MissingReason> = {};
  for (const system of SYSTEMS) {
    if (!system.missing || scores.systems(system) === null) continue;
    for (const { reason, fields, with: ids } of system.missing) {
      if (ids && !asksFor(model.columns, ...ids)) continue;
      const cells = fields.flatMap((field: Field) => fieldCells(reading, field) ?? []);
      const blank = cells.length > 0 ? cells.map(({ isBlank }) => `(${isBlank})`).join(' AND ') : '1 = 1';
      found[reason] = found[reason] ? `(${found[reason]}) OR (${blank})` : blank;
    }
  }
  return found;
}

function orUnsegmented({ dialect }: Reading, code: string, labels: readonly string[]): string {
  return `COALESCE(${labelCase(dialect, code, labels)}, ${dialect.text(UNSEGMENTED_LABEL)})`;
}

function segmentCells(
  reading: Reading,
  composite: CompositeSql | null,
  segments: SegmentsSql | null,
  flags: Conditions<Flag>,
): Record<string, string> {
  if (!segments) return {};
  const { model, dialect } = reading;
  const { scale, effective } = segments;
  const tiers = model.segmentScales.composite.bands;
  const unsegmented = dialect.text(UNSEGMENTED_LABEL);
  const services = scale.treatments.map(({ service }) => service);
  const status = [
    [flags.OVERRIDE, 'Override holds'],
    [flags.BOUNDARY_CROSSED, 'Flagged for review'],
    [`${effective} IS NULL`, UNSEGMENTED_LABEL],
    [flags.PROVISIONAL, 'Provisional'],
  ].flatMap(([condition, text]) => (condition ? [`WHEN ${condition} THEN ${dialect.text(text as string)}`] : []));
  return {
    composite: composite ? billionths(dialect, composite.score) : dialect.double('NULL'),
    tier: composite ? orUnsegmented(reading, composite.tier, labelsOf(tiers)) : unsegmented,
    segment: orUnsegmented(reading, effective, labelsOf(scale.bands)),
    service: labelCase(dialect, effective, services),
    status: `CASE ${status.join(' ')} ELSE ${dialect.text('Assigned')} END`,
  };
}
