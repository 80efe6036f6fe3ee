import type { ReturnColumn } from "@coop-census/census";
import { labelKey } from "../header/label-key.ts";
import type { SheetCell, SheetRow } from "../table/sheet.ts";
import type { MarkedSheet } from "./find-template.ts";
import type { PlacedCell, TemplateCells, TemplateCellsRow } from "./template-cells.ts";
import type { WordLists } from "./word-lists.ts";

const textAt = (row: SheetRow | undefined, column: number): string => row?.cells.get(column)?.text.trim() ?? "";

/** A sheet's rows by the codes that the template wrote into it. */
const rowsOf = (marked: MarkedSheet | undefined): readonly TemplateCellsRow[] => {
  if (marked === undefined) return [];
  const { sheet, row: markRow, column: markColumn } = marked;
  const codes = sheet.rows.find(({ row }) => row === markRow)?.cells ?? new Map<number, SheetCell>();
  const head = sheet.rows.find((row) => textAt(row, markColumn) === "HEAD");
  const top = head?.row ?? markRow;
  return sheet.rows
    .filter(({ row }) => row > markRow && row !== head?.row)
    .filter((row) => row.row > top || textAt(row, markColumn) !== "")
    .map((row) => ({
      code: textAt(row, markColumn),
      row: row.row,
      cells: new Map(
        [...codes].flatMap(([column, { text: code }]): readonly (readonly [string, PlacedCell])[] => {
          if (column === markColumn) return [];
          const header = textAt(head, column) === "" ? null : textAt(head, column);
          const address = { sheet: sheet.name, row: row.row, column, header };
          return [[code.trim(), { cell: row.cells.get(column), address }]];
        }),
      ),
    }));
};

// What the census calls an area in every other table.
const censusCode = (code: string | null): string | null => (code === "AREA" ? "GEO" : code);

/** The columns of the figures that hold something, also those that somebody added, which have no code. */
const columnsOf = (marked: MarkedSheet | undefined): readonly ReturnColumn[] => {
  if (marked === undefined) return [];
  const { sheet, row: markRow, column: markColumn } = marked;
  const codes = sheet.rows.find(({ row }) => row === markRow)?.cells ?? new Map<number, SheetCell>();
  const head = sheet.rows.find((row) => textAt(row, markColumn) === "HEAD");
  const body = sheet.rows.filter(({ row }) => row > (head?.row ?? markRow));
  const used = new Set(body.flatMap(({ cells }) => [...cells.keys()]));
  return [...used]
    .filter((column) => column !== markColumn)
    .toSorted((a, b) => a - b)
    .filter(
      (column) =>
        !textAt(
          sheet.rows.find(({ row }) => row === markRow),
          column,
        ).endsWith("@last"),
    )
    .map((column) => ({
      address: {
        sheet: sheet.name,
        row: head?.row ?? markRow,
        column,
        header: textAt(head, column) === "" ? null : textAt(head, column),
      },
      code: censusCode(codes.get(column)?.text.trim() ?? null),
      multiplier: null,
    }));
};

const wordsOf = (rows: readonly TemplateCellsRow[]): WordLists => {
  const lists = new Map<string, Map<string, string>>();
  for (const { code: list, cells } of rows) {
    const code = cells.get("CODE")?.cell?.text.trim() ?? "";
    const word = cells.get("WORD")?.cell?.text ?? "";
    if (list === "" || code === "" || word === "") continue;
    lists.set(list, (lists.get(list) ?? new Map<string, string>()).set(labelKey(word), code));
  }
  return lists;
};

/** Gathers the cells of a template from its sheets, wherever they were moved to. */
export const gatherWorkbook = (
  sheets: readonly MarkedSheet[],
  extraSheets: readonly string[],
  lists: MarkedSheet | null,
): TemplateCells | null => {
  const part = (name: string): MarkedSheet | undefined => sheets.find(({ mark }) => mark.part === name);
  const [first] = sheets;
  if (first === undefined) return null;
  const answers = rowsOf(part("answers")).flatMap(({ code, cells }): readonly (readonly [string, PlacedCell])[] => {
    const answer = cells.get("ANSWER");
    return answer === undefined || code === "" ? [] : [[code, answer]];
  });
  return {
    mark: first.mark,
    isLong: false,
    answers: new Map(answers),
    figures: rowsOf(part("figures")),
    behind: rowsOf(part("behind")),
    overlaps: rowsOf(part("overlaps")),
    columns: columnsOf(part("figures")),
    words: wordsOf(rowsOf(part("lists") ?? lists ?? undefined)),
    extraSheets,
  };
};
