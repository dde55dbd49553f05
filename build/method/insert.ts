// What stands between `<!-- kind name; option: text -->` and `<!-- /kind -->` is written anew; all else is left alone.

export interface Page {
  readonly file: string;
  readonly text: string;
}

export interface Mark {
  /** Mostly the path of a preset value. */
  readonly name: string;
  /** What follows the first line of the mark. */
  readonly lines: readonly string[];
  readonly options: Readonly<Partial<Record<Option, string>>>;
}

const OPTIONS = ['title', 'head', 'rows', 'keys', 'unit', 'tag'] as const;
type Option = (typeof OPTIONS)[number];

export type Makers = Readonly<Record<string, (mark: Mark) => readonly string[]>>;

const COMMENT = /<!--([\s\S]*?)-->/g;

/** @throws a sentence with page and line about a mark that cannot be filled */
export function inserted({ file, text }: Page, makers: Makers): string {
  const marks = [...text.matchAll(COMMENT)];
  let result = '';
  let done = 0;
  for (let k = 0; k < marks.length; k += 2) {
    const [open, close] = [marks[k] as RegExpExecArray, marks[k + 1]];
    const [, kind = '', rest = ''] = /^\s*(\S*)([\s\S]*)$/.exec(open[1] as string) ?? [];
    const start = open.index + open[0].length;
    try {
      if (close?.[1]?.trim() !== `/${kind}`) throw new Error(`a mark "${kind}" has to end with <!-- /${kind} -->`);
      result += text.slice(done, start) + between(kind, rest, text[start] === '\n', makers);
    } catch (error) {
      throw new Error(
        `docs/method/${file}, line ${text.slice(0, start).split('\n').length}: ${(error as Error).message}`,
      );
    }
    done = close.index;
  }
  return result + text.slice(done);
}

/** A mark within a line keeps its value there; one on lines of its own gets blank lines around, as Markdown wants. */
function between(kind: string, rest: string, isBlock: boolean, makers: Makers): string {
  const make = Object.hasOwn(makers, kind) ? makers[kind] : undefined;
  if (!make) throw new Error(`"${kind}" is no placeholder, use ${Object.keys(makers).join(', ')}`);
  const lines = make(markOf(rest)).join('\n');
  return isBlock ? `\n\n${lines}\n\n` : lines;
}

function markOf(rest: string): Mark {
  const [first = '', ...lines] = rest.trimEnd().split('\n');
  const [name = '', ...given] = first.split(';').map((each) => each.trim());
  const options: Partial<Record<Option, string>> = {};
  for (const each of given) {
    const option = OPTIONS.find((known) => each.startsWith(`${known}:`));
    if (!option) throw new Error(`"${each}" is no option, use ${OPTIONS.map((known) => `${known}:`).join(' ')}`);
    options[option] = each.slice(option.length + 1).trim();
  }
  return { name, lines, options };
}
