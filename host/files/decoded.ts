// The text of a file that does not say how it is encoded.

export type Encoding = 'UTF-8' | 'UTF-16' | 'Shift-JIS' | 'Windows-1252';

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/g;
const HALF_WIDTH = /[\uff61-\uff9f]/g;

/** UTF-8, or UTF-16 by its mark or its zeros; a file that is neither comes from an old Excel, Japanese or western. */
export function decoded(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const wide = utf16Of(bytes);
  if (wide) return { text: new TextDecoder(wide, { ignoreBOM: true }).decode(bytes), encoding: 'UTF-16' };
  const plain = strict('utf-8', bytes);
  if (plain !== undefined) return { text: plain, encoding: 'UTF-8' };
  const japanese = strict('shift_jis', bytes);
  if (japanese !== undefined && isJapanese(japanese)) return { text: japanese, encoding: 'Shift-JIS' };
  // As a stream: at one go Node 20 decodes Latin-1 instead, where the euro sign is a control character.
  const western = new TextDecoder('windows-1252').decode(bytes, { stream: true });
  return { text: western, encoding: 'Windows-1252' };
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

/** Western letters read as Shift-JIS give half-width kana and odd signs; Japanese gives kana and kanji. */
function isJapanese(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(JAPANESE) > 2 * count(HALF_WIDTH);
}
