import type { Finding } from "@coop-census/census";
import { readCsv } from "../csv/read-csv.ts";
import type { Limits } from "../table/limits.ts";
import type { Sheet } from "../table/sheet.ts";
import type { Mark } from "../text/byte-order-mark.ts";
import { decodeText } from "../text/decode-text.ts";
import { findMark, judgeTemplate, type MarkedSheet } from "./find-template.ts";
import { gatherCsv } from "./gather-csv.ts";
import { gatherWorkbook } from "./gather-workbook.ts";
import { readTemplate } from "./read-template.ts";
import type { TemplateReading } from "./template-reading.ts";

const delimiters = [";", ",", "\t", "|"] as const;

// A line a value: far more lines than rows of figures, which are what other limits are about.
const mostLines = 200_000;

const isMarked = (marked: MarkedSheet | null): marked is MarkedSheet => marked !== null;

/** Whether text may be the CSV twin of a template, by its first bytes alone. */
const mayBeTemplate = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 400));
  return start.includes("coop-census-template") || start.includes(Buffer.from("coop-census-template", "utf16le"));
};

/** Reads text that is the CSV twin of a template; null when it is none. */
export const readTemplateText = (bytes: Uint8Array, mark: Mark, limits: Limits): TemplateReading | Finding | null => {
  if (!mayBeTemplate(bytes)) return null;
  const text = decodeText(bytes, mark, null);
  if (!text.ok) return text.finding;
  for (const delimiter of delimiters) {
    const table = readCsv(text.value.text, delimiter, { ...limits, rows: Math.max(limits.rows, mostLines) });
    if (!table.ok) continue;
    const marked = findMark(table.value);
    if (marked?.mark.part !== "csv") continue;
    const cells = gatherCsv(marked);
    if (cells.answers.size === 0) continue;
    return judgeTemplate([marked], ["csv"]) ?? readTemplate(cells);
  }
  return null;
};

/** Reads sheets that are those of a template, in whatever order and under whatever names; null when none is. */
export const readTemplateSheets = async (
  sheets: readonly Sheet[],
  readHidden: () => Promise<readonly Sheet[]>,
): Promise<TemplateReading | Finding | null> => {
  const marked = sheets.map(findMark).filter(isMarked);
  if (marked.length === 0) return null;
  const flaw = judgeTemplate(marked, ["answers", "figures"]);
  if (flaw !== null) return flaw;
  const extra = sheets.filter((sheet) => !marked.some((one) => one.sheet === sheet)).map(({ name }) => name ?? "");
  const isListed = marked.some(({ mark }) => mark.part === "lists");
  // Somebody may have hidden the lists; the words are the same.
  const hidden = isListed ? [] : (await readHidden()).map(findMark).filter(isMarked);
  const lists = hidden.find(({ mark }) => mark.part === "lists") ?? null;
  const others = lists === null ? extra : extra.filter((name) => name !== lists.sheet.name);
  const cells = gatherWorkbook(marked, others, lists);
  return cells === null ? null : readTemplate(cells);
};
