import { deflateRawSync } from "node:zlib";
import { zipArchive } from "../../packages/intake/src/sample/zip-archive.ts";

/** A workbook for a bench, with what deflated in it: the least that any reader must inflate. */
export interface LargeWorkbook {
  readonly bytes: Buffer;
  readonly packed: readonly Buffer[];
}

const letters = Array.from({ length: 15 }, (_, at) => String.fromCharCode(65 + at));

/** Writes a register of 15 columns as spreadsheet programs do: shared texts, references, styles; the same bytes each time. */
export const makeLargeWorkbook = (rows: number): LargeWorkbook => {
  const numbers = new Map<string, number>();
  const shared = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  let state = 7;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const textOf = (column: number, row: number): string => {
    if (column === 0) return `${100_000_000 + row * 13}`;
    if (column === 1) return `Cooperativa ${next(1_000_000)} di ${next(1_000)}`;
    return `Voce ${column}.${next(100)}`;
  };
  const lines: string[] = [];
  for (let row = 1; row <= rows; row++) {
    const cells = letters.map((letter, column) =>
      column < 6
        ? `<c r="${letter}${row}" s="1" t="s"><v>${shared(textOf(column, row))}</v></c>`
        : `<c r="${letter}${row}" s="2"><v>${next(1_000_000) / (column > 12 ? 100 : 1)}</v></c>`,
    );
    lines.push(`<row r="${row}" spans="1:15">${cells.join("")}</row>`);
  }
  const sheet = Buffer.from(`<worksheet><sheetData>${lines.join("")}</sheetData></worksheet>`);
  const texts = Buffer.from(`<sst>${[...numbers.keys()].map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`);
  const packed = [sheet, texts].map((part) => deflateRawSync(part));
  const [packedSheet = Buffer.alloc(0), packedTexts = Buffer.alloc(0)] = packed;
  const part = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
  const bytes = zipArchive([
    part("xl/workbook.xml", '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="s"/></sheets></workbook>'),
    part(
      "xl/_rels/workbook.xml.rels",
      '<Relationships><Relationship Id="s" Type="/worksheet" Target="sheet.xml"/><Relationship Id="t" Type="/sharedStrings" Target="texts.xml"/></Relationships>',
    ),
    { name: "xl/texts.xml", bytes: texts, packed: packedTexts },
    { name: "xl/sheet.xml", bytes: sheet, packed: packedSheet },
  ]);
  return { bytes, packed };
};
