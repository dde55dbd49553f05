// The answers of the kickoff tab -> what they set in the model. What cannot be read is a sentence with its cell.
import { type Cell, isMissing } from '../exact/cell.ts';
import { numberText, passes } from '../exact/numbers.ts';
import { normaliseLabel } from '../model/label.ts';
import { DIMENSIONS, type ModelDocument, type Source } from '../model/model.ts';
import { parseDocument } from '../model/parse-model.ts';
import { weightProblem } from '../model/settings.ts';
import { notationOf, parseNumber } from '../read/number.ts';
import { address, cellAt, textIn, type Values } from '../read/values.ts';
import { flagOf } from '../read/words.ts';
import { HEADERS, QUESTIONS, type Question, type Sets } from './kickoff.ts';

export interface KickoffAnswers {
  readonly answered: number;
  readonly questions: number;
  /** Over the document that was asked about. */
  readonly change: ModelDocument;
  /** What would change, a sentence each with its cell. */
  readonly sets: readonly string[];
  readonly problems: readonly string[];
}

interface Place {
  readonly cell: Cell;
  /** `C14` */
  readonly at: string;
}

interface Asked extends Question {
  readonly answer: Place;
  readonly from: Place;
}

/** null: this is no kickoff. */
export function kickoffRows(values: Values): Asked[] | null {
  const top = values.findIndex((cells) => cells.includes(HEADERS.number) && cells.includes(HEADERS.answer));
  const head = values[top];
  if (!head) return null;
  const [number, answer, from] = [HEADERS.number, HEADERS.answer, HEADERS.from].map((title) => head.indexOf(title));
  const place = (r: number, c = -1): Place => ({ cell: c < 0 ? '' : cellAt(values, r, c), at: address(r, c) });
  return QUESTIONS.flatMap((question) => {
    const r = values.findIndex((_, k) => k > top && textIn(values, k, number as number) === question.number);
    return r < 0 ? [] : [{ ...question, answer: place(r, answer), from: place(r, from) }];
  });
}

const isSaid = ({ cell }: Place) => !isMissing(cell);

/** @param locale of the spreadsheet */
export function kickoffAnswers(asked: readonly Asked[], document: ModelDocument, locale: string): KickoffAnswers {
  const reader = new Reader(asked, document, locale);
  return {
    answered: asked.filter(({ answer }) => isSaid(answer)).length,
    questions: asked.length,
    ...reader.read(),
  };
}

const COMPANY = {
  csPlatform: 'a CS platform with usage data',
  enrichment: 'company data is enriched',
  secondCrm: 'customer data in two CRMs',
  productLed: 'customers start by themselves',
} as const;

const SOURCES: ReadonlyMap<string, Source> = new Map([
  ['value', 'arr'],
  ['arr', 'arr'],
  ['arr tiers', 'arr'],
  ['revenue', 'arr'],
  ['behavior', 'composite'],
  ['behaviour', 'composite'],
  ['score', 'composite'],
  ['composite score', 'composite'],
  ['value and behavior', 'composite'],
  ['priority', 'priority'],
]);

/** Known answers of the workshop that the segment is not worked out from. */
const BESIDE: readonly string[] = ['lifecycle', 'industry', 'needs', 'health'];

const SOURCE_TEXTS: Readonly<Record<Source, string>> = {
  arr: 'the ARR',
  composite: 'the composite score',
  priority: 'the priority score',
};

class Reader {
  private readonly sets: string[] = [];
  private readonly problems: string[] = [];

  constructor(
    private readonly asked: readonly Asked[],
    private readonly document: ModelDocument,
    private readonly locale: string,
  ) {}

  read(): Pick<KickoffAnswers, 'change' | 'sets' | 'problems'> {
    const company = this.company();
    const segmentBy = this.source();
    const change: ModelDocument = {
      ...company,
      ...(segmentBy && { segmentBy }),
      ...this.weights(),
      ...this.segments(segmentBy ?? this.document.segmentBy),
    };
    const { sets, problems } = this;
    const found = parseDocument({ ...this.document, ...change });
    if ('hash' in found) return { change, sets, problems };
    return { change: {}, sets: [], problems: [...problems, ...found.problems] };
  }

  private of(sets: Sets): Asked[] {
    return this.asked.filter((each) => each.sets === sets);
  }

  private refuse({ cell, at }: Place, text: string, ways: string): void {
    this.problems.push(`"${String(cell)}" in ${at} is no answer to "${text}": write ${ways}`);
  }

  private company(): Pick<ModelDocument, 'company'> {
    const company = { ...this.document.company };
    for (const name of Object.keys(COMPANY) as (keyof typeof COMPANY)[]) {
      for (const { text, answer } of this.of(name)) {
        if (!isSaid(answer)) continue;
        const flag = flagOf(answer.cell);
        if (flag < 0) this.refuse(answer, text, 'yes or no');
        else if (company[name] !== (flag === 1)) {
          company[name] = flag === 1;
          this.sets.push(`${answer.at}: ${COMPANY[name]}: ${flag === 1 ? 'yes' : 'no'}`);
        }
      }
    }
    return Object.keys(company).length > 0 ? { company } : {};
  }

  private source(): Source | undefined {
    const [asked] = this.of('source');
    if (!asked || !isSaid(asked.answer)) return undefined;
    const { text, answer } = asked;
    const word = normaliseLabel(answer.cell).replace(/ \(arr\)$/, '');
    const source = SOURCES.get(word);
    if (source && source !== this.document.segmentBy) {
      this.sets.push(`${answer.at}: segments come from ${SOURCE_TEXTS[source]}`);
    }
    if (BESIDE.includes(word)) {
      this.problems.push(
        `"${String(answer.cell)}" in ${answer.at} stays a column beside the segment, which comes from value, behavior or priority: write one of these`,
      );
    } else if (!source) this.refuse(answer, text, 'value, behavior or priority');
    return source;
  }

  /** NaN: not readable, which is said. */
  private number({ cell, at }: Place): number {
    if (typeof cell === 'number') return cell;
    const text = String(cell).trim();
    const found = parseNumber(text, notationOf(this.locale).decimalMark);
    if (!found) this.problems.push(`"${text}" in ${at} is no number: write it with digits`);
    return found ? (found.isPercent ? found.value * 100 : found.value) : Number.NaN;
  }

  private weights(): Pick<ModelDocument, 'weights'> {
    const asked = DIMENSIONS.flatMap((name) => this.of(name).map(({ answer }) => ({ name, answer })));
    const said = asked.filter(({ answer }) => isSaid(answer));
    if (said.length === 0) return {};
    const blank = asked.find(({ answer }) => !isSaid(answer));
    if (blank || asked.length < DIMENSIONS.length) {
      this.problems.push(`${blank?.answer.at ?? 'A weight'} is blank: the three weights are set together`);
      return {};
    }
    const numbers = asked.map(({ answer }) => this.number(answer));
    if (numbers.some(Number.isNaN)) return {};
    const weights = Object.fromEntries(asked.map(({ name }, k) => [name, numbers[k]])) as ModelDocument['weights'];
    const cells = asked.map(({ answer }) => answer.at).join(', ');
    const problem = weights && weightProblem(weights);
    if (problem) {
      this.problems.push(`${cells}: ${problem}`);
      return {};
    }
    if (JSON.stringify(weights) === JSON.stringify(this.document.weights)) return {};
    this.sets.push(`${cells}: weights ${numbers.join(', ')}`);
    return { weights };
  }

  /** Names and lower edges, the best first. */
  private segments(source: Source | undefined): Pick<ModelDocument, 'tiers' | 'arrTiers'> {
    const rows = this.of('segment');
    const said = rows.filter(({ answer }) => isSaid(answer));
    const before = this.problems.length;
    for (const { answer, from } of rows) {
      if (!isSaid(answer) && isSaid(from))
        this.problems.push(`${answer.at} is blank: name the segment from ${from.at}`);
    }
    if (said.length === 0) return {};
    const [first] = said as [Asked];
    if (source !== 'arr' && source !== 'composite') {
      const ways = 'answer what matters most with value or behavior';
      this.problems.push(`${first.answer.at}: an edge is of the ARR or of the score: ${ways}`);
      return {};
    }
    const bands = this.bands(said, source);
    if (this.problems.length > before || !bands) return {};
    const name = source === 'arr' ? 'arrTiers' : 'tiers';
    if (JSON.stringify(bands) === JSON.stringify(this.document[name])) return {};
    const text = numberText(this.locale);
    const edges = bands.cuts.map(([at, , label]) => `${label} from ${text(at)}`);
    const last = said[said.length - 1] as Asked;
    this.sets.push(`${first.answer.at} to ${last.answer.at}: ${[...edges, `${bands.floor} below`].join(', ')}`);
    return { [name]: bands };
  }

  private bands(said: readonly Asked[], source: 'arr' | 'composite') {
    const floor = said[said.length - 1] as Asked;
    const names = said.map(({ answer }) => String(answer.cell).trim());
    said.forEach(({ answer }, k) => {
      const other = names.slice(0, k).findIndex((name) => normaliseLabel(name) === normaliseLabel(names[k] as string));
      if (other >= 0) this.problems.push(`${said[other]?.answer.at} and ${answer.at} have one name: give each its own`);
    });
    if (said.length < 2) this.problems.push(`${floor.answer.at} is the only segment: name two at least`);
    else if (isSaid(floor.from)) {
      this.problems.push(`${floor.from.at} is of the lowest segment, which takes all that is below: leave it blank`);
    }
    const edges = said.slice(0, -1).map(({ from, answer }) => {
      if (isSaid(from)) return this.number(from);
      this.problems.push(`${from.at} is blank: say from where on ${String(answer.cell)} begins`);
      return Number.NaN;
    });
    edges.forEach((edge, k) => {
      const at = said[k]?.from.at;
      if (source === 'composite' && (edge > 5 || passes(1, edge, '>='))) {
        this.problems.push(`${at} is ${edge}, and a score is 1 to 5: write an edge above 1 and up to 5`);
      } else if (k > 0 && edge >= (edges[k - 1] as number)) {
        this.problems.push(`${at} is ${edge}, not below ${said[k - 1]?.from.at}: the best segment comes first`);
      }
    });
    const cuts = edges.map((edge, k) => [edge, '>=', names[k] as string] as const);
    return { cuts, floor: names[names.length - 1] as string };
  }
}
