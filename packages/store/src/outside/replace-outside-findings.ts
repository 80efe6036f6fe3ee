import type { Finding } from "@coop-census/census";
import type { Tx } from "../database/db.ts";
import { chunks } from "../rows/chunks.ts";
import { toFindingRow } from "../submission/to-finding-row.ts";
import { outsideFindingOfRow } from "./outside-finding-of-row.ts";
import type { OutsideSource } from "./outside-source.ts";

/** A submission with all that one source finds in it now. */
export interface FoundOutside {
  readonly submission: string;
  readonly findings: readonly Finding[];
}

const textOf = ({ rule, code, severity, level, address, indicator, raw, params, keepsOut }: Finding): string => {
  const { sheet, row, column, header, inFile } = address;
  const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  const place = [sheet, row, column, header, inFile?.row, inFile?.column];
  const cells = keepsOut.map((one) => [one.row, one.indicator]);
  return JSON.stringify([rule, code, severity, level, place, indicator, raw, sorted, cells]);
};

/**
 * Makes what a source finds in submissions that which is given, as a whole: what is found again stays, the rest is no
 * longer in force. Answers with the submissions of which other cells are held than before. Whoever calls has locked what
 * the findings follow from.
 */
export const replaceOutsideFindings = async (
  tx: Tx,
  source: OutsideSource,
  all: readonly FoundOutside[],
): Promise<readonly string[]> => {
  if (all.length === 0) return [];
  const rows = await tx
    .selectFrom("outsideFinding")
    .selectAll()
    .where(
      "submission",
      "in",
      all.map(({ submission }) => submission),
    )
    .where("source", "=", source)
    .where("isInForce", "=", true)
    .execute();
  const known = Map.groupBy(rows, ({ submission }) => submission);
  const moved = new Set<string>();
  for (const { submission, findings } of all) {
    const before = new Map((known.get(submission) ?? []).map((row) => [textOf(outsideFindingOfRow(row)), row]));
    const after = new Map(findings.map((finding) => [textOf(finding), finding]));
    const gone = [...before].filter(([text]) => !after.has(text)).map(([, row]) => row);
    const found = [...after].filter(([text]) => !before.has(text)).map(([, finding]) => finding);
    if ([...gone, ...found].some(({ severity }) => severity === "HOLD")) moved.add(submission);
    for (const part of chunks(gone)) {
      const ids = part.map(({ id }) => id);
      await tx.updateTable("outsideFinding").set({ isInForce: false }).where("id", "in", ids).execute();
    }
    const fresh = found.map((finding) => {
      const {
        attempt: _attempt,
        ordinal: _ordinal,
        ...row
      } = toFindingRow({ submission, attempt: 0, ordinal: 0 }, finding);
      return { ...row, source, isInForce: true };
    });
    for (const part of chunks(fresh)) await tx.insertInto("outsideFinding").values(part).execute();
  }
  return [...moved].sort();
};
