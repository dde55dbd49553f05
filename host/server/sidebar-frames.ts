import { digest } from './security.ts';

/** The pages that showSidebar was given, each at an address of its own, with google.script put in front of their code. */
export class SidebarFrames {
  readonly #pages = new Map<string, string>();
  readonly #frameScript: string;

  constructor(frameScript: string) {
    this.#frameScript = frameScript;
  }

  /** Opening the sidebar again gives a new address, so that it starts afresh as in Sheets. */
  add(html: string): string {
    const path = `/sidebar/${this.#pages.size + 1}-${digest(html)}`;
    this.#pages.set(path, withScript(html, this.#frameScript));
    return path;
  }

  page(path: string): string | undefined {
    return this.#pages.get(path);
  }
}

function withScript(html: string, script: string): string {
  const tag = `<script>${script.replaceAll('</', '<\\/')}</script>`;
  const head = /<head[^>]*>|<html[^>]*>|<!doctype[^>]*>/gi;
  const last = [...html.matchAll(head)].at(-1);
  const at = last ? last.index + last[0].length : 0;
  return html.slice(0, at) + tag + html.slice(at);
}
