/** Letters and digits only, lower case, without accents: `Running Balance` is `runningbalance`. */
export function headerKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
