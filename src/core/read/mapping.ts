// Which column is which field: a proposal a column, by its header and by its values, with the reason in words.

import { type Cell, cleanText, isErrorCell, isMissing } from '../exact/cell.ts';
import { FIELD_NAMES, FIELDS, type Field } from '../model/fields.ts';
import { normaliseLabel } from '../model/label.ts';
import { DIMENSIONS, type Model } from '../model/model.ts';
import { type Evidence, evidenceOf, type KnownWords, knownWords } from './evidence.ts';
import { LEDGER } from './field-names.ts';
import { type Meaning, meaningOf, plainMeaningOf } from './header-meaning.ts';
import { numberLike } from './number.ts';
import { ACTIVE_STATUSES } from './said-at-once.ts';
import { cellAt, textIn, type Values } from './values.ts';
import { flagOf, headerKey } from './words.ts';

/** sure: read; check: read once the user chose it in the model's mapping; none: not read. */
export type Confidence = 'sure' | 'check' | 'none';

export interface Proposal {
  readonly field: Field | null;
  /** 0-based. */
  readonly column: number;
  readonly header: string;
  readonly confidence: Confidence;
  /** Up to three different texts of the column. */
  readonly samples: readonly string[];
  readonly reason: string;
  /** A number is wanted and it holds words: they can be rated, not read. */
  readonly isInWords?: true;
}

export interface MappingOptions {
  /** Header texts chosen by the user; null: leave the field out. */
  readonly mapping: Readonly<Partial<Record<Field, string | null>>>;
  /** Columns that the add-on wrote itself. */
  readonly ownColumns: readonly number[];
  /** Whose labels, tiers and statuses the values are compared with; without it headers decide alone. */
  readonly model?: Model;
}

const LONGEST_HEADER = 80;

/** How many fields the cells of a row name or may name: a row of values names the same one again and again. */
export function knownHeaders(row: Values[number], { mapping, ownColumns }: MappingOptions): number {
  const chosen = Object.values(mapping).map((text) => cleanText(text || '').toLowerCase());
  const found = new Set<string>();
  row.forEach((cell, column) => {
    if (typeof cell !== 'string' || cell === '' || cell.length > LONGEST_HEADER || ownColumns.includes(column)) return;
    const text = cleanText(cell).toLowerCase();
    const meaning = chosen.includes(text) ? text : plainMeaningOf(cell)?.field;
    if (meaning) found.add(meaning);
  });
  return found.size;
}

export function columnNamed(row: Values[number], name: string, ownColumns: readonly number[]): number {
  const wanted = cleanText(name).toLowerCase();
  return row.findIndex((cell, column) => !ownColumns.includes(column) && cleanText(cell).toLowerCase() === wanted);
}

const SAMPLED_ROWS = 500;

/** A proposal for every column with a header or values, from left to right. */
export function proposeMapping(values: Values, headerRow: number, options: MappingOptions): Proposal[] {
  const headers = values[headerRow] as Values[number];
  const body = sampled(values, headerRow);
  const width = body.reduce((widest, row) => Math.max(widest, row.length), headers.length);
  const columns: ColumnFacts[] = [];
  for (let column = 0; column < width; column++) {
    if (options.ownColumns.includes(column)) continue;
    const sample = body.map((_, row) => cellAt(body, row, column));
    const texts = sayingTexts(sample);
    const cells = sample.filter((cell) => texts.has(cell));
    const header = textIn(values, headerRow, column);
    if (header || cells.length > 0) columns.push({ column, header, key: headerKey(header), cells, texts });
  }
  return new Proposer(columns, headers, options).proposals();
}

/** Cells that say something, each once, and how many there are: unticked boxes say something only beside ticked ones. */
function sayingTexts(cells: Values[number]): Map<Cell, number> {
  const counts = new Map<Cell, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const areTicked = counts.has(true);
  for (const cell of counts.keys()) {
    if ((cell === false && !areTicked) || isMissing(cell) || isErrorCell(cell)) counts.delete(cell);
  }
  return counts;
}

function sampled(values: Values, headerRow: number): Values {
  const step = Math.max(1, Math.floor((values.length - headerRow) / SAMPLED_ROWS));
  const rows: Values[number][] = [];
  for (let row = headerRow + 1; row < values.length; row += step) rows.push(values[row] as Values[number]);
  return rows;
}

interface ColumnFacts {
  readonly column: number;
  readonly header: string;
  readonly key: string;
  /** Cells that say something. */
  readonly cells: Values[number];
  /** The same, each once, with their number. */
  readonly texts: ReadonlyMap<Cell, number>;
}

interface Candidate extends Meaning {
  readonly facts: ColumnFacts;
  readonly evidence: Evidence;
}

type Verdict = Pick<Proposal, 'field' | 'confidence' | 'reason' | 'isInWords'>;

class Proposer {
  private readonly words: KnownWords;
  private readonly verdicts = new Map<number, Verdict>();
  private readonly taken = new Map<Field, string>();
  private readonly isLedger: boolean;

  constructor(
    private readonly columns: readonly ColumnFacts[],
    private readonly headers: Values[number],
    private readonly options: MappingOptions,
  ) {
    this.words = knownWords(options.model);
    this.isLedger = this.count(LEDGER) >= 3;
  }

  private count(keys: string): number {
    const list = keys.split('|');
    return this.columns.filter(({ key }) => list.includes(key)).length;
  }

  proposals(): Proposal[] {
    this.takeChosen();
    const candidates = this.columns.map((facts) => this.candidate(facts)).filter((found) => found !== null);
    candidates.sort((a, b) => Number(isEmpty(a)) - Number(isEmpty(b)) || a.rank - b.rank);
    for (const candidate of candidates) this.judge(candidate, candidates);
    return this.columns.map((facts) => ({
      column: facts.column,
      header: facts.header,
      samples: [...new Set([...facts.texts.keys()].map(cleanText))].slice(0, 3),
      ...(this.verdicts.get(facts.column) || this.byValues(facts)),
    }));
  }

  private takeChosen(): void {
    for (const field of FIELD_NAMES) {
      const name = this.options.mapping[field];
      const column = name ? columnNamed(this.headers, name, this.options.ownColumns) : -1;
      if (column < 0) continue;
      this.taken.set(field, this.headers[column] as string);
      this.verdicts.set(column, { field, confidence: 'sure', reason: 'chosen in the model' });
    }
  }

  private candidate(facts: ColumnFacts): Candidate | null {
    if (this.verdicts.has(facts.column)) return null;
    const meaning = facts.header === '' ? null : (meaningOf(facts.header) ?? this.withoutMark(facts));
    if (!meaning) return null;
    if (this.options.mapping[meaning.field] !== undefined) return null;
    const evidence = evidenceOf(meaning.field, facts.texts, this.words);
    // A name that only asks gives way to what the cells are, as statuses under "Bucket".
    const isOther = () => this.areStatuses(facts.texts) || this.fieldsOfWords(facts.texts).length === 1;
    if (meaning.question && evidence.share === 0 && isOther()) return null;
    if (FIELDS[meaning.field].kind !== 'health' && isTold(facts, COLOURS)) return null;
    const isYesAndNo =
      meaning.field === 'status' && evidence.isYesNo && new Set([...facts.texts.keys()].map(flagOf)).size > 1;
    return { ...meaning, ...(isYesAndNo && { rank: BY_YES_AND_NO }), facts, evidence };
  }

  /** "MRR?" over amounts asks for no yes or no. */
  private withoutMark({ header, cells, texts }: ColumnFacts): Meaning | null {
    const plain = header.replace(/\s*\?\s*$/, '');
    const meaning = plain === header || cells.length < FEW ? null : meaningOf(plain);
    if (!meaning) return null;
    const { share, isYesNo } = evidenceOf(meaning.field, texts, this.words);
    return share < 0.9 || isYesNo ? null : { ...meaning, question: meaning.question || 'is it what its name says?' };
  }

  private judge(candidate: Candidate, all: readonly Candidate[]): void {
    const { field, facts, evidence } = candidate;
    const doubt = this.doubtOf(candidate, all);
    const by = this.taken.get(field);
    if (by !== undefined) {
      this.set(facts, null, 'none', `${FIELDS[field].title} is read from "${by}"`);
    } else if (doubt === HEALTH_IN_WORDS) {
      this.verdicts.set(facts.column, this.inWords(field, facts));
    } else if (doubt === '') {
      this.taken.set(field, facts.header);
      this.set(facts, field, 'sure', `header matches, ${evidence.words}`);
    } else {
      const { words } = evidence;
      const stop = /[.?]$/.test(doubt) ? '' : '.';
      this.set(facts, field, 'check', `${doubt}${stop} ${words[0]?.toUpperCase()}${words.slice(1)}.`);
    }
  }

  /** Of a score in words: a criterion of the person's own that rates them answers the question. */
  private inWords(field: Field, { header }: ColumnFacts): Verdict {
    const { rubrics } = this.options.model ?? {};
    const isRated = DIMENSIONS.some((dimension) =>
      rubrics?.[dimension].some(
        (each) => each.field === null && normaliseLabel(each.column) === normaliseLabel(header),
      ),
    );
    return isRated
      ? { field: null, confidence: 'none', reason: 'a criterion of your own rates its words' }
      : { field, confidence: 'check', reason: HEALTH_IN_WORDS, isInWords: true };
  }

  private set({ column }: ColumnFacts, field: Field | null, confidence: Confidence, reason: string): void {
    this.verdicts.set(column, { field, confidence, reason });
  }

  /** Why a person has to look first, or ''. */
  private doubtOf(candidate: Candidate, all: readonly Candidate[]): string {
    const { field, facts, evidence, question, rank, isNear } = candidate;
    if (isHealthInWords(candidate)) return HEALTH_IN_WORDS;
    if (question) return !isNear && isSettled(field, evidence) ? '' : question;
    if (this.isLedger && !facts.key.startsWith('customer')) {
      return 'the rows look like payments or deals, not like accounts. Is a row an account?';
    }
    if (isContradicted(field, evidence)) return contradiction(candidate);
    if (isWorded(field, evidence) && this.holdsStatuses(facts.texts)) {
      return 'its words say who is a customer, not what this name says. Is it the right column?';
    }
    const twin = all.find(
      (other) =>
        other.field === field &&
        other.rank === rank &&
        isEmpty(other) === isEmpty(candidate) &&
        !isSame(other.facts, facts),
    );
    if (twin) return `"${twin.facts.header}" matches as well. Rename the one not to read`;
    return '';
  }

  /** A column of status words is proposed whatever its header. */
  private areStatuses(texts: ColumnFacts['texts']): boolean {
    if (this.taken.has('status') || this.options.mapping.status !== undefined) return false;
    return this.holdsStatuses(texts);
  }

  private holdsStatuses(texts: ColumnFacts['texts']): boolean {
    const { filled, share } = evidenceOf('status', texts, this.words);
    const words = [...texts.keys()].map(normaliseLabel);
    // Words of customers and of others tell it also where a third kind stands among them, as `Hot lead`.
    const isMixed = share >= 0.5 && words.some((word) => ACTIVE_STATUSES.has(word));
    return filled >= FEW && (share >= 0.9 || isMixed) && words.some((word) => this.words.inactive.has(word));
  }

  /** Fields whose labels the texts are. */
  private fieldsOfWords(texts: ColumnFacts['texts']): Field[] {
    return this.words.fields.filter((field) => {
      if (this.taken.has(field) || this.options.mapping[field] === null) return false;
      const { filled, share, isByWords } = evidenceOf(field, texts, this.words);
      return isByWords && filled >= FEW && share >= 0.9;
    });
  }

  private byValues(facts: ColumnFacts): Verdict {
    const { header, texts } = facts;
    const fields = this.fieldsOfWords(texts);
    const isLeft = IS_LEFT.test(header) && evidenceOf('status', texts, this.words).isYesNo;
    if (isLeft && fields.length === 0 && !this.taken.has('status') && this.options.mapping.status !== null) {
      return { field: 'status', confidence: 'check', reason: 'is yes there a customer that left?' };
    }
    for (const [field, words, question] of fields.length === 0 ? TOLD : []) {
      if (isTold(facts, words) && !this.taken.has(field) && this.options.mapping[field] === undefined) {
        return question === HEALTH_IN_WORDS
          ? this.inWords(field, facts)
          : { field, confidence: 'check', reason: question };
      }
    }
    const [field] = fields.length === 0 && this.areStatuses(texts) ? ['status' as const] : fields;
    if (field && fields.length <= 1) {
      return {
        field,
        confidence: 'check',
        reason: `the values are labels of ${FIELDS[field].title}. Read it as that?`,
      };
    }
    return { field: null, confidence: 'none', reason: header ? 'no field has this header' : 'no header' };
  }
}

const HEALTH_IN_WORDS =
  'it holds words, and a health score is a number from 0 to 100. Choose the column with the number, or add a criterion from this one on the Model view.';

function isHealthInWords({ field, facts: { cells } }: Candidate): boolean {
  const isWord = (cell: Cell) => typeof cell === 'string' && /\p{L}/u.test(cell) && Number.isNaN(numberLike(cell));
  return FIELDS[field].kind === 'health' && cells.length >= FEW && cells.every(isWord);
}

const COLOURS =
  'green amber yellow red grün gelb rot vert orange jaune rouge verde ámbar amarillo rojo giallo rosso amarelo vermelho groen oranje geel rood 緑 黄 赤 青';

/** Words that tell a field whatever its header. */
const TOLD: readonly (readonly [field: Field, words: string, question: string])[] = [
  ['health', COLOURS, HEALTH_IN_WORDS],
  ['geography', 'emea amer apac latam dach nordics benelux anz mena cemea', 'are these the regions of the accounts?'],
];

function isTold({ cells, texts }: ColumnFacts, words: string): boolean {
  const list = words.split(' ');
  return cells.length >= FEW && [...texts.keys()].every((text) => list.includes(cleanText(text).toLowerCase()));
}

function isEmpty({ facts }: Candidate): boolean {
  return facts.cells.length === 0;
}

/** No other thing of the account is meant, as of `Ticket closed`. */
const IS_LEFT =
  /^\W*(is|has)?[\s_]*(account|customer|client)?[\s_]*(is)?[\s_]*(ina[ck]ti[vf]\w?|inattivo|inativo|deleted|archived|closed|former|ended|terminated|offboarded|deactivated|gelöscht|ehemalig)[\s_]*(account|customer|client)?\W*$/i;

/** Beside words of a status: yes and no say it of each account. */
const BY_YES_AND_NO = -1;

const FEW = 3;
const MANY = 8;

/** The values answer what the header leaves open: labels of the field, or yes and no under "Churned". */
function isSettled(field: Field, { filled, share, shareOfTexts, isByWords, isYesNo }: Evidence): boolean {
  if (FIELDS[field].kind === 'number') return filled > 0 && share >= 0.5;
  if (filled < FEW) return false;
  return field === 'status'
    ? isYesNo
    : FIELDS[field].kind === 'label' && isByWords && shareOfTexts >= (filled < MANY ? 0.9 : 0.5);
}

/** The values are not what the header says. The words of a status are asked one by one. */
function isContradicted(field: Field, { filled, share, shareOfTexts, isByWords }: Evidence): boolean {
  if (field === 'status' || filled < FEW) return false;
  if (isByWords) return filled >= MANY && shareOfTexts < 0.5;
  const { kind } = FIELDS[field];
  return filled < MANY && kind !== 'flag' ? share === 0 && kind !== 'either' : share < 0.5;
}

/** A field of free words: those of a status are not among what it knows. */
function isWorded(field: Field, { isByWords, share }: Evidence): boolean {
  return !/status/i.test(field) && ['label', 'text'].includes(FIELDS[field].kind) && !(isByWords && share >= 0.5);
}

/** What stands there instead: words that a person can rate, or cells of another kind. */
function contradiction({ facts, evidence }: Candidate): string {
  if (evidence.isByWords) return 'use it, and rate its words on the Model view?';
  return `it holds "${cleanText(facts.cells[0] as Cell)}". Is it the right column?`;
}

/** Two columns of one text in every row are one. */
function isSame(a: ColumnFacts, b: ColumnFacts): boolean {
  return a === b || (a.cells.length === b.cells.length && a.cells.every((cell, i) => cell === b.cells[i]));
}
