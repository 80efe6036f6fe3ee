import { templateRow } from "@coop-census/contracts";
import type { SheetCell } from "../table/sheet.ts";
import type { MarkedSheet } from "./find-template.ts";
import type { PlacedCell, TemplateCells, TemplateCellsRow } from "./template-cells.ts";

const columns = ["part", "type", "area", "activity", "scope", "perimeter", "code", "value", "last"] as const;

type Fields = Readonly<Record<(typeof columns)[number], SheetCell | undefined>>;

interface Line {
  readonly row: number;
  readonly fields: Fields;
}

// An apostrophe that guards a text against being run as a formula is no part of it.
const unguarded = (cell: SheetCell | undefined): SheetCell | undefined =>
  cell?.kind === "text" && cell.text.startsWith("'") ? { kind: "text", text: cell.text.slice(1) } : cell;

const word = (cell: SheetCell | undefined): string => cell?.text.trim() ?? "";

const linesOf = ({
  sheet,
}: MarkedSheet): { readonly lines: readonly Line[]; readonly places: ReadonlyMap<string, number> } => {
  const head = sheet.rows.find(({ cells }) => {
    const words = new Set([...cells.values()].map(({ text }) => text.trim()));
    return columns.every((column) => words.has(column));
  });
  const places = new Map([...(head?.cells ?? [])].map(([column, { text }]) => [text.trim(), column]));
  const lines = sheet.rows
    .filter(({ row, cells }) => row > (head?.row ?? Infinity) && !word(cells.get(1)).startsWith("#"))
    .map(({ row, cells }) => {
      const at = (column: (typeof columns)[number]) => unguarded(cells.get(places.get(column) ?? 0));
      const fields = {
        part: at("part"),
        type: at("type"),
        area: at("area"),
        activity: at("activity"),
        scope: at("scope"),
        perimeter: at("perimeter"),
        code: at("code"),
        value: at("value"),
        last: at("last"),
      };
      return { row, fields };
    });
  return { lines, places };
};

const placed = (row: number, column: number | undefined, cell: SheetCell | undefined, header: string): PlacedCell => ({
  cell,
  address: { sheet: null, row, column: column ?? null, header },
});

/** The lines of one part that are of one row, with the places of each value. */
const groupRows = (
  lines: readonly Line[],
  part: string,
  places: ReadonlyMap<string, number>,
  keyOf: (fields: Fields) => readonly [row: string, column: string],
): readonly TemplateCellsRow[] => {
  const rows = new Map<string, { row: number; cells: Map<string, PlacedCell> }>();
  let again = 0;
  for (const { row, fields } of lines) {
    if (word(fields.part) !== part) continue;
    const [key, code] = keyOf(fields);
    let found = rows.get(key);
    if (found === undefined || found.cells.has(code)) {
      // What stands twice is another row of the same thing, which the rules see.
      found = { row, cells: new Map() };
      again += rows.has(key) ? 1 : 0;
      rows.set(rows.has(key) ? `${key}#${again}` : key, found);
    }
    found.cells.set(code, placed(row, places.get("value"), fields.value, word(fields.code)));
    if (fields.last !== undefined) {
      found.cells.set(`${code}@last`, placed(row, places.get("last"), fields.last, "last"));
    }
  }
  return [...rows].map(([key, { row, cells }]) => ({ code: key.replace(/#\d+$/, ""), row, cells }));
};

const rowKey = ({ type, area, activity, scope, perimeter, code }: Fields): readonly [string, string] => {
  const blankAsTotal = (cell: SheetCell | undefined): string => (word(cell) === "" ? "_T" : word(cell));
  const key = [word(type), blankAsTotal(area), blankAsTotal(activity), word(scope), word(perimeter)].join("|");
  return [templateRow.parse(key) === null ? `?${key}` : key, word(code)];
};

/** Gathers the values of the CSV twin: a line a value, told apart by the codes before it. */
export const gatherCsv = (marked: MarkedSheet): TemplateCells => {
  const { lines, places } = linesOf(marked);
  const answers = lines
    .filter(({ fields }) => word(fields.part) === "answers")
    .map(
      ({ row, fields }) =>
        [word(fields.code), placed(row, places.get("value"), fields.value, word(fields.code))] as const,
    );
  return {
    mark: marked.mark,
    isLong: true,
    answers: new Map(answers),
    figures: groupRows(lines, "figures", places, rowKey),
    behind: groupRows(lines, "behind", places, rowKey),
    overlaps: groupRows(lines, "overlaps", places, ({ code }) => {
      const [column = "", number = ""] = word(code).split("#");
      return [`OVERLAP${number}`, column];
    }),
    columns: [],
    words: new Map(),
    extraSheets: [],
  };
};
