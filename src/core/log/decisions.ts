// What people decide: a flagged change approved or rejected, an override set or removed (S48, S49).

import { labelsOf } from '../model/bands.ts';
import { normaliseLabel } from '../model/label.ts';
import { type Model, segmentScale } from '../model/model.ts';
import { planning } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { addMonths, isoDay, parseIsoDay } from '../read/date.ts';
import { keyAt } from '../read/identity.ts';
import { detailOf, type Event, type LogLine, lastRun, logLine, type Stamp, sourcedByLog } from './log.ts';
import { hasNoOwnOverride } from './overlay.ts';
import { type AccountState, after, NOTHING, type Standing, standingLines, stateOf } from './replay.ts';

export interface Decision {
  /** Of the account. */
  readonly key: string;
  readonly action: 'approve' | 'reject' | 'override' | 'removeOverride';
  /** Of an override. */
  readonly segment?: string;
  readonly reason: string;
  /** The change that the person saw: it is decided on that one and no other. */
  readonly shown?: { readonly from: string; readonly to: string } | undefined;
  /** `yyyy-MM-dd` */
  readonly day: string;
  /** Of an override; without it a quarter later. */
  readonly reviewDate?: string;
}

export interface Decided {
  /** To append to the log. */
  readonly lines: readonly LogLine[];
  /** A sentence for each decision that was not possible. */
  readonly refusals: readonly string[];
}

export interface Decidable {
  readonly model: Model;
  readonly accounts: Accounts;
  readonly log: readonly LogLine[];
}

/** One decision after the other, so that a later one sees what an earlier one did. */
export function decideAll(
  stamp: Omit<Stamp, 'run'>,
  decisions: readonly Decision[],
  { accounts, log, ...asked }: Decidable,
): Decided {
  const model = sourcedByLog(asked.model, log);
  const source = model.segmentBy ?? 'composite';
  const stamped = { ...stamp, run: lastRun(log) };
  const standing = standingLines(log);
  const inSheet = accountsByKey(accounts);
  const lines: LogLine[] = [];
  const refusals: string[] = [];
  for (const decision of decisions) {
    const before = standing.get(decision.key);
    const said = decided(decision, before, inSheet.get(decision.key), model);
    if (typeof said === 'string') refusals.push(said);
    else {
      const { event, ...cells } = said;
      const line = logLine(stamped, event, {
        key: decision.key,
        day: decision.day,
        detail: detailOf(source),
        ...cells,
      });
      lines.push(line);
      standing.set(decision.key, after(before ?? NOTHING, line));
    }
  }
  return { lines, refusals };
}

interface InSheet {
  readonly name: string;
  readonly hasOwnOverride: boolean;
  /** Active rows with this key. */
  readonly rows: number;
}

const NO_ROW = { hasOwnOverride: false, rows: 0 };

function accountsByKey(accounts: Accounts): Map<string, InSheet> {
  const byKey = new Map<string, InSheet>();
  for (let i = 0; i < accounts.count; i++) {
    const key = keyAt(accounts, i);
    if (key === '') continue;
    const { name, hasOwnOverride, rows } = byKey.get(key) ?? { name: accounts.names[i] as string, ...NO_ROW };
    byKey.set(key, {
      name,
      hasOwnOverride: hasOwnOverride || !hasNoOwnOverride(accounts, i),
      rows: rows + (accounts.isActive[i] as number),
    });
  }
  return byKey;
}

type Said = { readonly event: Event } & Partial<LogLine>;

interface Asked extends Decision {
  readonly account: string;
  readonly state: AccountState;
  readonly hasOwnOverride: boolean;
}

function decided(
  decision: Decision,
  standing: Standing | undefined,
  inSheet: InSheet | undefined,
  model: Model,
): Said | string {
  if (!standing && !inSheet) return `"${decision.key}" is no account of the sheet or of the log: load the list again`;
  const state = stateOf(standing ?? NOTHING, model.segmentBy ?? 'composite');
  const account = inSheet?.name || state.account || decision.key;
  if (parseIsoDay(decision.day) === null) return `${account}: "${decision.day}" is no day, write it like 2026-03-10`;
  if (inSheet && inSheet.rows > 1 && decision.action !== 'removeOverride') {
    return `${account} stands in ${inSheet.rows} rows: remove the duplicates first, then decide`;
  }
  const asked = { ...decision, account, state, hasOwnOverride: inSheet?.hasOwnOverride ?? false };
  switch (decision.action) {
    case 'approve':
    case 'reject':
      return reviewed(asked);
    case 'override':
      return overridden(asked, model);
    case 'removeOverride':
      return released(asked);
  }
}

function reviewed({ account, state, action, reason, day, shown }: Asked): Said | string {
  const { committed, target, flaggedOn } = state;
  if (target === '') return `${account} is not flagged for review: there is nothing to ${action}`;
  if (shown && (shown.from !== committed || shown.to !== target)) {
    return `${account} was shown as ${shown.from} → ${shown.to}, and is ${committed} → ${target} now: look at the list again, then decide`;
  }
  if (day < flaggedOn) return `${account} was flagged on ${flaggedOn}: decide on that day or later, not on ${day}`;
  const said = { account, from: committed, to: target, reason: reason.trim() };
  if (action === 'approve') return { event: 'Approved', ...said, until: jointCoverageEnd(day) };
  return said.reason === '' ? `${account}: a rejection needs a reason` : { event: 'Rejected', ...said };
}

function overridden(asked: Asked, model: Model): Said | string {
  const { account, state, reason, day, hasOwnOverride } = asked;
  const labels = labelsOf(segmentScale(model).bands);
  const segment = labels.find((label) => normaliseLabel(label) === normaliseLabel(asked.segment ?? ''));
  if (segment === undefined) {
    return `${account}: "${asked.segment ?? ''}" is no segment of the model, use one of ${labels.join(', ')}`;
  }
  if (reason.trim() === '') return `${account}: an override needs a reason`;
  if (hasOwnOverride) return `${account} has an override in the sheet, which wins: clear that cell first`;
  const reviewDate = asked.reviewDate || isoDay(addMonths(parseIsoDay(day) as number, planning.review.overrideMonths));
  if (parseIsoDay(reviewDate) === null || reviewDate <= day) {
    return `${account}: "${reviewDate}" is no review date after ${day}`;
  }
  const from = state.override?.segment ?? state.committed;
  return { event: 'Override set', account, from, to: segment, reason: reason.trim(), until: reviewDate };
}

function released({ account, state, reason }: Asked): Said | string {
  const { override, committed } = state;
  if (!override) return `${account} has no override from the sidebar: one of the sheet is removed in its cell`;
  return { event: 'Override removed', account, from: override.segment, to: committed, reason: reason.trim() };
}

/** What a person is told. */
export function decisionMessage({ lines, refusals }: Decided): string {
  const counts = new Map<string, number>();
  for (const { event } of lines) counts.set(event, (counts.get(event) ?? 0) + 1);
  const done = [...counts].map(([event, count]) => `${event}: ${count}`).join(', ') || 'Nothing was decided';
  return [done, ...refusals].join('. ');
}

/** Last day of joint coverage of a change approved on a real day (`yyyy-MM-dd`). */
export function jointCoverageEnd(approved: string): string {
  return isoDay((parseIsoDay(approved) as number) + planning.transition.jointCoverageDays);
}
