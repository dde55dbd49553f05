// A long text in cells of a sheet, which hold 50,000 characters each.

const CHUNK = 45_000;

/** Each chunk starts with its mark, so that none reads as a number, a date or a formula. */
export function chunksOf(text: string, mark: string): string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = at + CHUNK - mark.length;
    // Half a surrogate pair is no text.
    const size = isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
    chunks.push(mark + text.slice(at, size));
    at = size;
  }
  return chunks;
}

export function textOfChunks(cells: readonly string[], mark: string): string {
  return cells
    .filter((cell) => cell.startsWith(mark))
    .map((cell) => cell.slice(mark.length))
    .join('');
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}
