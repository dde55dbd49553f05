// The systems beside the composite score for one account, as lines of an explanation: only those that are on.

import { type Coded, codedLabel } from '../composite/coded.ts';
import { numberReader } from '../composite/number-reader.ts';
import { FIELDS } from '../model/fields.ts';
import { writtenAt } from '../read/column.ts';
import { LABEL_LISTS, LISTED_FIELDS, labelIndex } from '../read/label-lists.ts';
import { communicationOf } from '../systems/communication.ts';
import { industryChurn } from '../systems/industry-churn.ts';
import type { Scored } from '../systems/score.ts';
import type { Line } from './explain-lines.ts';
import { priorityLines } from './priority-lines.ts';
import { rfmLines } from './rfm-lines.ts';

export function systemLines(scored: Scored, i: number): Line[] {
  const { systems } = scored.scores;
  return [
    ...rfmLines(scored, i),
    ...lifecycleLines(scored, i),
    ...labelled('Health segment (methods)', systems.healthSegment, i),
    ...labelled('Usage pattern (methods)', systems.usage, i),
    ...labelled('Value quadrant', systems.quadrant, i),
    ...priorityLines(scored, i),
    ...listedLines(scored, i),
  ];
}

function labelled(what: string, system: Coded | null, i: number): Line[] {
  const label = codedLabel(system, i);
  return label ? [[what, label, '']] : [];
}

/** S23, S24 with the communication of the stage (S26). */
function lifecycleLines({ accounts, scores: { systems, asOf } }: Scored, i: number): Line[] {
  const day = asOf - numberReader(accounts.columns.startDate)(i);
  if (Number.isNaN(day)) return [];
  const since = day < 0 ? `starts in ${-day} days` : `day ${day}`;
  const stage = codedLabel(systems.lifecycleStrategies, i);
  const talk = communicationOf(stage);
  const how = talk ? `${since}; talk ${talk.frequency} by ${talk.channel}: ${talk.content}` : since;
  return [
    ['Lifecycle (methods)', codedLabel(systems.lifecycleMethods, i), since],
    ['Lifecycle (strategies)', stage, how],
  ];
}

/** S16, S59, and the usual churn of an industry where its name says which (S58). */
function listedLines({ accounts: { columns } }: Scored, i: number): Line[] {
  const lines = LISTED_FIELDS.flatMap((field): Line[] => {
    const column = columns[field];
    const text = column ? writtenAt(column, i) : '';
    if (!text) return [];
    const isKnown = labelIndex(field, text) >= 0;
    return [[FIELDS[field].title, text, isKnown ? '' : `not one of ${LABEL_LISTS[field].join(', ')}`]];
  });
  const churn = columns.industry && industryChurn(writtenAt(columns.industry, i));
  if (churn) lines.push(['Usual churn of the industry', `${churn.monthly}% a month`, churn.industry]);
  return lines;
}
