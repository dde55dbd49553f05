import type { Book, CellBlock, Layout, Reply, Requests } from '../server/protocol.ts';

export type Format = 'xlsx' | 'csv';

export const DOWNLOADS: readonly { readonly label: string; readonly format: Format }[] = [
  { label: 'Download as Microsoft Excel (.xlsx)', format: 'xlsx' },
  { label: 'Download this sheet as .csv', format: 'csv' },
];

/** The server names the file. */
export const downloadUrl = (format: Format, sheetId: number) => `/api/download?format=${format}&sheet=${sheetId}`;

export const readBook = () => read<Book>('/api/book');

export const readLayout = (sheetId: number) => read<Layout>(`/api/layout?sheet=${sheetId}`);

export const readCells = (sheetId: number, from: number, count: number) =>
  read<CellBlock>(`/api/cells?sheet=${sheetId}&from=${from}&count=${count}`);

export async function send<Name extends keyof Requests>(name: Name, request: Requests[Name]): Promise<Reply> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return response.json();
}

async function read<Answer>(path: string): Promise<Answer> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
