// What the page says about one system: the texts that are written by hand. Numbers come from the presets.

/** seed: a source document says it; fill: it leaves a hole that we close; ext: no source document has it. */
export type Tag = 'seed' | 'fill' | 'ext';

export const DOCUMENTS = {
  '000': 'Customer Segmentation Methodology (GTM playbook)',
  '001': 'Customer Segmentation Advisory',
  '002': 'Customer segmentation article',
  '003': 'Skill segmentation-methods',
  '004': 'Customer Segmentation Strategies',
  ours: 'Tierwise itself',
} as const;

export type Source = readonly [document: keyof typeof DOCUMENTS, section: string, what: string, tag: Tag];

export type Unit = 'plain' | 'share' | 'percent';

/** A table of numbers of the presets, by their path. */
export type Table =
  | {
      readonly kind: 'bands';
      readonly path: string;
      readonly title: string;
      readonly value: string;
      readonly label: string;
      readonly unit?: Unit;
      /** One for all, or one a cut and one for the floor. */
      readonly tags: Tag | readonly Tag[];
    }
  | { readonly kind: 'labels'; readonly path: string; readonly title: string; readonly tags: Tag | readonly Tag[] }
  | { readonly kind: 'rubric'; readonly path: string; readonly title: string; readonly tag: Tag }
  | {
      readonly kind: 'record';
      readonly path: string;
      readonly title: string;
      readonly head: readonly string[];
      readonly unit?: Unit;
      readonly tag: Tag;
      /** First cells of the rows of a list. */
      readonly names?: readonly string[];
      /** Keys of the rows' objects, in the order of the head. */
      readonly keys?: readonly string[];
    }
  | { readonly kind: 'numbers'; readonly rows: readonly NumberRow[] };

export type NumberRow = readonly [path: string, meaning: string, tag: Tag, unit?: Unit];

/** Figures of the sources that the product does not calculate with. */
export interface Reference {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Shows {
  /** Headers of scored columns. */
  readonly columns?: readonly string[];
  readonly functions?: readonly string[];
  /** Lines of the summary tab, or how they begin. */
  readonly checks?: readonly string[];
  /** Blocks of the summary tab, or how their headings begin. */
  readonly summary?: readonly string[];
  /** Keys of the report. */
  readonly report?: readonly string[];
  /** Modules below src/core that no column, function, check or report calls. */
  readonly core?: readonly string[];
  readonly note?: string;
}

export interface System {
  readonly id: number;
  readonly name: string;
  /** shown: the product computes it; partly: a part of it; core: only as functions; text: not at all. */
  readonly status: 'shown' | 'partly' | 'core' | 'text';
  /** The question it answers. */
  readonly asks: string;
  readonly rule: readonly string[];
  readonly tables?: readonly Table[];
  readonly references?: readonly Reference[];
  readonly missing: string;
  readonly sources: readonly Source[];
  /** Where sources disagree or leave a gap: number of the resolution, conflict, choice. */
  readonly disagree?: readonly (readonly [x: number, conflict: string, choice: string])[];
  readonly shows: Shows;
}

export interface Part {
  readonly letter: string;
  readonly title: string;
  readonly systems: readonly System[];
}
