import { type CauseTally, type Finding, type SaidFinding, tallyCauses } from "@coop-census/census";
import { markedSheets } from "@coop-census/contracts";
import { declareType } from "../package/content-types.ts";
import { openPackage, type Package } from "../package/open-package.ts";
import { relate } from "../package/relationships.ts";
import { markSheet } from "./mark-sheet.ts";
import type { MarkWords } from "./mark-words.ts";
import { openStyles } from "./open-styles.ts";
import { summarySheet } from "./summary-sheet.ts";
import { appendSheet, type WorkbookSheets, workbookSheets } from "./workbook-sheets.ts";

/** How findings are said to the person who gets the workbook. */
export interface MarkSpeech {
  readonly say: (finding: Finding) => SaidFinding;
  readonly sayCause: (tally: CauseTally) => SaidFinding;
  readonly words: MarkWords;
}

const office = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const noStyles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><borders count="1"><border/></borders></styleSheet>';

const countCauses = (findings: readonly Finding[], { sayCause }: MarkSpeech) => {
  const tally = tallyCauses();
  for (const finding of findings) tally.add(finding);
  return tally.result().map((one) => ({ tally: one, said: sayCause(one) }));
};

/** The part that has the formats, which some programs name and do not write, or do not even name. */
const stylesPart = (workbook: Package, { part, relationships, family }: WorkbookSheets): string => {
  const known = relationships.find(({ kind }) => kind === "styles")?.part;
  const styles = known ?? workbook.freeName("xl/censusStyles", "xml");
  if (known === undefined) relate(workbook, part, "styles", styles, family);
  if (!workbook.has(styles)) {
    declareType(workbook, { part: styles }, `${office}.styles+xml`);
    workbook.write(styles, noStyles);
  }
  return styles;
};

/**
 * The sender's own workbook with every finding at its cell: coloured, with a comment that says severity, rule and cure, and
 * a last sheet that lists the causes. Parts that need no change keep their bytes; the same input gives the same bytes. Only
 * for bytes that were read as a workbook before: a RangeError or an XML error where they cannot be changed safely.
 */
export const markWorkbook = (bytes: Uint8Array, findings: readonly Finding[], speech: MarkSpeech): Uint8Array => {
  const workbook = openPackage(bytes);
  const book = workbookSheets(workbook);
  const own = book.sheets.find(({ name }) => name === markedSheets.findings);
  const others = book.sheets.filter((sheet) => sheet !== own);
  // A finding of a text file names no sheet: a workbook made of one has a single sheet besides ours.
  const [only, second] = others;
  const onlySheet = second === undefined ? (only?.name ?? null) : null;
  const bySheet = Map.groupBy(findings, ({ address }) => address.sheet ?? onlySheet);

  const formats = stylesPart(workbook, book);
  const styles = openStyles(workbook.read(formats));
  for (const [index, { name, part }] of others.entries()) {
    const found = bySheet.get(name) ?? [];
    const isMarked = own !== undefined;
    const sheet = { part, number: index + 1, family: book.family, findings: found, isMarked };
    markSheet(workbook, sheet, { styles, ...speech });
  }

  const summary = own?.part ?? workbook.freeName("xl/worksheets/censusFindings", "xml");
  workbook.write(summary, summarySheet(countCauses(findings, speech), speech.words, styles, onlySheet));
  if (own === undefined) {
    declareType(workbook, { part: summary }, `${office}.worksheet+xml`);
    appendSheet(workbook, book, markedSheets.findings, summary);
  }
  workbook.write(formats, styles.toText());
  return workbook.toBytes();
};
