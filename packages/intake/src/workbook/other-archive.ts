import type { Finding } from "@coop-census/census";
import { unreadable } from "../finding/unreadable.ts";
import type { Archive } from "./archive.ts";

/** What a zip archive is, by an entry that only this kind has. */
const spreadsheets: readonly (readonly [entry: string, name: string])[] = [
  ["xl/workbook.bin", "binary Excel workbook (.xlsb)"],
  ["index/document.iwa", "workbook of Apple Numbers (.numbers)"],
  ["index.apxl", "workbook of Apple Numbers (.numbers)"],
  ["index.zip", "workbook of Apple Numbers (.numbers)"],
];

const others: readonly (readonly [entry: string, name: string])[] = [
  ["word/document.xml", "Word document"],
  ["ppt/presentation.xml", "PowerPoint presentation"],
  ["content.xml", "OpenDocument file that is no spreadsheet"],
  ["meta-inf/manifest.mf", "Java archive"],
];

/** Why an archive is no workbook that is read: a spreadsheet that can be saved anew, or another thing. */
export const otherArchive = ({ entries }: Archive): Finding => {
  const nameIn = (kinds: typeof others): string | undefined => kinds.find(([entry]) => entries.has(entry))?.[1];
  const spreadsheet = nameIn(spreadsheets);
  if (spreadsheet !== undefined) return unreadable("V01/other-spreadsheet", { form: spreadsheet });
  const hasWorkbook = [...entries.keys()].some((name) => /\.(xlsx|xlsm|ods|csv|xls)$/.test(name));
  const form =
    nameIn(others) ?? (hasWorkbook ? "zip archive with files in it (unpack it and send the table)" : "zip archive");
  return unreadable("V01/not-a-table", { form });
};
