// What the host takes of Node, in a browser: worlds for scripts are frames, the files of dist are texts of the page.
import page from 'dist:sidebar.html';
import * as hyperformula from 'hyperformula';

type World = Window & typeof globalThis;

export const constants = { DONT_CONTEXTIFY: {} };

/** A frame of nothing: a global object of its own, with its own Date and Array. */
export function createContext(): World {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'A world for the script';
  document.documentElement.append(frame);
  return frame.contentWindow as World;
}

export const runInContext = (text: string, world: World): unknown => world.eval(text);

export class Script {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** As a script of that world: evaluated, strict code would keep its functions to itself. */
  runInContext(world: World): void {
    const script = world.document.createElement('script');
    script.textContent = this.#text;
    world.document.documentElement.append(script);
  }
}

export const createRequire = () => () => hyperformula;
export const existsSync = () => true;
export const readFileSync = () => page;
export const fileURLToPath = String;
export const join = (...parts: string[]) => parts.join('/');
/** Only names an address. */
export const createHash = () => ({ update: () => ({ digest: () => '0' }) });
