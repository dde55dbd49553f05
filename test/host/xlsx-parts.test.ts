// Files of other programs hold things that the reader fails at or that a written file cannot have.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../host/files/read-xlsx.ts';
import { readZip, writeZip } from '../../host/files/zip.ts';

const MERGED = readFileSync(new URL('../fixtures/cases/merged-keys.xlsx', import.meta.url));
const SHEET = 'xl/worksheets/sheet1.xml';
const RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';

/** The merged names with parts changed or added. */
function fileWith(changes: Record<string, (text: string) => string>): Uint8Array {
  const parts = readZip(MERGED);
  for (const [path, change] of Object.entries(changes)) {
    parts.set(path, Buffer.from(change(Buffer.from(parts.get(path) ?? []).toString('utf8'))));
  }
  return writeZip(parts);
}
const relation = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
const withDrawing = (text: string) =>
  text.replace(
    '</worksheet>',
    '<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId9"/></worksheet>',
  );
const named = (text: string) => ({
  'xl/workbook.xml': (book: string) =>
    book.replace(/<definedNames ?\/>|<definedNames><\/definedNames>/, `<definedNames>${text}</definedNames>`),
});

describe('a file of another program', () => {
  it.each([
    [
      'a chart',
      {
        [SHEET]: withDrawing,
        [RELATIONS]: () => relation('drawing', '../drawings/drawing1.xml'),
        'xl/drawings/drawing1.xml': () => '<wsDr/>',
        'xl/charts/chart1.xml': () => '<chart/>',
      },
    ],
    [
      'a drawing that is not there',
      { [SHEET]: withDrawing, [RELATIONS]: () => relation('drawing', '../drawings/drawing1.xml') },
    ],
    ['comments that are not there', { [RELATIONS]: () => relation('comments', '../comments1.xml') }],
    [
      'names of lost cells',
      named(
        '<definedName name="old">#REF!</definedName><definedName name="_xlnm.Print_Area" localSheetId="7">Gone!$A$1,Gone!$B$1</definedName>',
      ),
    ],
    [
      'elements with a prefix',
      { [SHEET]: (text: string) => text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=') },
    ],
  ])('opens with %s', async (_, changes) => {
    const workbook = await readXlsx(fileWith(changes), 'test');
    expect([workbook.display(0, 1, 1), workbook.value(0, 7, 2)]).toEqual(['Account name', 110000]);
    expect(workbook.sheet(0).merges).toHaveLength(2);
  });

  it('has the names of its areas, cut where the grid ends', async () => {
    const names =
      '<definedName name="arr">Accounts!$B$2:$B$7</definedName><definedName name="all">Accounts!$A$1:$Z$1048576</definedName>';
    const workbook = await readXlsx(fileWith(named(names)), 'test');
    expect([...workbook.names]).toEqual([
      ['arr', { sheetId: 0, row: 2, column: 2, rows: 6, columns: 1 }],
      ['all', { sheetId: 0, row: 1, column: 1, rows: 1000, columns: 26 }],
    ]);
  });

  it('says what of it the workbook does not hold', async () => {
    const one = () => '<x/>';
    const parts = {
      'xl/charts/chart1.xml': one,
      'xl/pivotTables/pivotTable1.xml': one,
      'xl/media/image1.png': one,
      'xl/externalLinks/externalLink1.xml': one,
      'xl/vbaProject.bin': one,
    };
    expect((await readXlsx(fileWith(parts), 'test')).lost).toEqual([
      'charts',
      'pivot tables',
      'pictures',
      'links to other workbooks',
      'macros',
    ]);
    const filtered = readFileSync(new URL('../fixtures/cases/filter-narrow.xlsx', import.meta.url));
    expect((await readXlsx(filtered, 'test')).lost).toEqual(['the choices of filters']);
    expect((await readXlsx(MERGED, 'test')).lost).toEqual([]);
  });
});
