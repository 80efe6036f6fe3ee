import { codesOf, indicators } from "@coop-census/census";
import { codeListsOfEdition, type EditionInput } from "@coop-census/reporting";
import { benchNetwork } from "../rollup/network.ts";
import { largeCells } from "./large-cells.ts";

const year = 2022;

const sha = (digit: string): string => digit.repeat(64);

/** An edition of `count` cells of the main series, each with its point of the year before and of this one. */
export const largeEdition = (count: number, number: number): EditionInput => {
  const mainCells = largeCells(year, count).map((cell, at) =>
    // Of the second edition one cell in ten is another.
    number > 1 && at % 10 === 0 ? { ...cell, flags: "R" } : cell,
  );
  const points = [...largeCells(year - 1, count), ...mainCells].map((cell) => ({
    series: "main",
    geo: cell.geo,
    type: cell.type,
    activity: cell.activity,
    indicator: cell.indicator,
    detail: cell.detail,
    unit: cell.unit,
    year: cell.year,
    cell,
    printed: cell.printed,
    conf: cell.conf,
    constant: { value: cell.value, printed: cell.printed },
    constantReporters: cell.reporters.ids,
    standIns: [],
    breaks: [],
  }));
  const { organisations } = benchNetwork;
  return {
    year,
    status: "provisional",
    number,
    previous: null,
    method: { version: "1.0", ruleSetSha256: sha("b") },
    inputs: {
      submissions: organisations.map(({ id }) => ({
        id: `${id}-${year}-111111111111`,
        organisation: id,
        sha256: sha("1"),
        kind: "file" as const,
        layoutSha256: null,
        ruleSetSha256: sha("b"),
        contentSha256: sha("c"),
      })),
      network: [sha("4")],
      profiles: [],
      overlaps: [],
      rates: [],
      statements: [],
      decisions: [],
    },
    mainCells,
    bodySeries: [],
    points,
    differences: [],
    growth: [],
    estimates: [],
    estimatedCells: [],
    response: [{ series: "main", geo: "WORLD", answered: organisations.length, of: organisations.length }],
    returns: organisations.map(({ id, name, country }) => ({
      organisation: id,
      name,
      country,
      role: "FULL",
      rollUpScope: "AFF" as const,
      submission: `${id}-${year}-111111111111`,
      kind: "file" as const,
      sha256: sha("1"),
      state: "accepted" as const,
    })),
    observations: [],
    network: benchNetwork,
    overlaps: [],
    rates: [],
    money: [],
    statements: [],
    derived: { rates: [], workInScope: [], sectors: [], areas: [] },
    indicators,
    codes: codeListsOfEdition.flatMap(codesOf),
  };
};
