import { contextOfYear, keyInPlace, protectionIn, seriesDifference } from "@coop-census/census";
import type { EditionDifference, JudgedCell } from "@coop-census/reporting";
import type { JudgedYear } from "./judged-year.ts";

/** Where a body's series and the main one differ: both figures are free, and so is what only one of them counts. */
export const describeDifferences = (
  year: JudgedYear,
  main: readonly JudgedCell[],
  bodies: readonly { readonly body: string; readonly cells: readonly JudgedCell[] }[],
): readonly EditionDifference[] => {
  const protectionOf = (series: string) =>
    protectionIn(contextOfYear({ ...year, series, variant: "all_reported" }), year.protectedYear);
  const ofMain = protectionOf("main");
  const nameOf = (cell: Parameters<typeof keyInPlace>[0] & { readonly geo: string }): string =>
    `${cell.geo} ${keyInPlace(cell)}`;
  return bodies.flatMap(({ body, cells }) => {
    const ofBody = protectionOf(body);
    const closed = new Set([...main, ...cells].filter(({ conf }) => conf === "C").map(nameOf));
    return seriesDifference(main, cells)
      .filter(
        (row) =>
          !closed.has(nameOf(row)) &&
          ofMain.ofReporters(row, row.onlyInMain) === null &&
          ofBody.ofReporters(row, row.onlyInBody) === null,
      )
      .map((row) => ({ ...row, series: body }));
  });
};
