// The text of a file that does not say how it is encoded.

export type Encoding = 'UTF-8' | 'UTF-16' | 'Shift-JIS' | 'Windows-1250' | 'Windows-1251' | 'Windows-1252';

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/g;
const JAPANESE_WORD = /[\u3040-\u30ff\u4e00-\u9fff]{2,}/g;
const HALF_WIDTH = /[\uff61-\uff9f]/g;

/** UTF-8, or UTF-16 by its mark or its zeros; a file that is neither comes from an old Excel, Japanese or of Europe. */
export function decoded(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const wide = utf16Of(bytes);
  if (wide) return { text: new TextDecoder(wide, { ignoreBOM: true }).decode(bytes), encoding: 'UTF-16' };
  const plain = strict('utf-8', bytes);
  if (plain !== undefined) return { text: plain, encoding: 'UTF-8' };
  const japanese = strict('shift_jis', bytes);
  if (japanese !== undefined && isJapanese(japanese)) return { text: japanese, encoding: 'Shift-JIS' };
  // As a stream: at one go Node 20 decodes Latin-1 instead, where the euro sign is a control character.
  const western = new TextDecoder('windows-1252').decode(bytes, { stream: true });
  const encoding = pageOf(western);
  if (encoding === 'Windows-1252') return { text: western, encoding };
  return { text: new TextDecoder(encoding.toLowerCase()).decode(bytes), encoding };
}

/** Words of nothing but accented letters are Cyrillic ones, read with the western table. */
const CYRILLIC = /[\u00c0-\u00ff]{3,}/g;
const ACCENTED = /[\u00c0-\u00ff]/g;
/** `Wroc³aw`, `Spó³ka`: signs inside of a word are Polish letters; `ø` beside `ì` or `ù` is Czech. */
const POLISH = /\p{L}[\u00b3\u00b9\u00bf]\p{L}/u;

/** The table of letters that a text needs which was read with the western one. */
function pageOf(western: string): Encoding {
  const inWords = (western.match(CYRILLIC) ?? []).join('').length;
  if (inWords * 2 > (western.match(ACCENTED) ?? []).length) return 'Windows-1251';
  const isCzech = /[\u00f8\u00d8]/.test(western) && /[\u00ec\u00f9]/.test(western);
  return isCzech || POLISH.test(western) ? 'Windows-1250' : 'Windows-1252';
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 4) return undefined;
  if (bytes[1] === 0 && bytes[3] === 0) return 'utf-16le';
  return bytes[0] === 0 && bytes[2] === 0 ? 'utf-16be' : undefined;
}

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Western letters read as Shift-JIS give half-width kana, and a kanji by itself for two accents in a row, as of `ção`. */
function isJapanese(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const inWords = (text.match(JAPANESE_WORD) ?? []).join('').length;
  return inWords > 2 * count(HALF_WIDTH) && inWords * 2 > count(JAPANESE);
}
