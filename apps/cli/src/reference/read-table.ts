import type { TableRow } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import Papa from "papaparse";

const decode = (bytes: Uint8Array, name: string): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal("import/not-utf-8", `${name} is not UTF-8 text.`, "Save it as CSV in UTF-8 and import it again.");
  }
};

/** Reads an imported table: CSV in UTF-8 with a header line; every row with the line that an editor shows. */
export const readTable = (bytes: Uint8Array, name: string): readonly TableRow[] => {
  const rows: TableRow[] = [];
  let header: readonly string[] | null = null;
  let line = 1;
  const text = decode(bytes, name);
  let start = 0;
  Papa.parse<string[]>(text, {
    delimiter: ",",
    skipEmptyLines: false,
    step: ({ data, meta }) => {
      const here = line;
      line += text.slice(start, meta.cursor).split("\n").length - 1;
      start = meta.cursor;
      if (data.every((field) => field.trim() === "")) return;
      if (header === null) header = data.map((field) => field.trim());
      else
        rows.push({
          line: here,
          fields: Object.fromEntries(header.map((column, index) => [column, data[index] ?? ""])),
        });
    },
  });
  if (header === null) {
    throw new Refusal(
      "import/empty-file",
      `${name} is empty.`,
      "Name a CSV file with a header line and rows below it.",
    );
  }
  return rows;
};
