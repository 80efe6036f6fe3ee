import type { CellKey, Finding } from "../finding/finding.ts";
import { figureGroups, figuresOf } from "../return/figure-group.ts";
import type { ReturnRecord, ReturnValue } from "../return/return.ts";
import type { RuleContext } from "./rule-context.ts";
import { tableOfRecord } from "./table-of-record.ts";
import { judgeRows } from "./v14-judge-rows.ts";
import { type V14Population, v14Populations } from "./v14-populations.ts";
import { ratioOfGroup } from "./v14-ratio-of-group.ts";

/** What is known of single cells with a turnover so far. */
interface Known {
  readonly judged: ReadonlySet<ReturnValue>;
  readonly keptOut: ReadonlySet<string>;
}

const cellText = ({ row, indicator }: CellKey): string => `${row} ${indicator}`;

/** A population without the ways that hold a cell that is kept out; null where the cells of one way are all judged already. */
const openPart = ({ judged, keptOut }: Known, population: V14Population): V14Population | null =>
  population.turnover.some(({ figures }) => figures.every(({ cell }) => judged.has(cell)))
    ? null
    : {
        ...population,
        turnover: population.turnover.filter(({ figures }) => !figures.some(({ key }) => keptOut.has(cellText(key)))),
      };

const judgeLevel = (context: RuleContext, populations: readonly V14Population[], known: Known) => {
  const results = populations.flatMap((population) => {
    const open = openPart(known, population);
    const findings = open === null ? null : judgeRows(context, open);
    return open === null || findings === null ? [] : [{ open, findings }];
  });
  const found = results.flatMap(({ findings }) => findings);
  const cells = results.flatMap(({ open }) => open.turnover.flatMap(({ figures }) => figures.map(({ cell }) => cell)));
  const now: Known = {
    judged: new Set([...known.judged, ...cells]),
    keptOut: new Set([...known.keptOut, ...found.flatMap(({ keepsOut }) => keepsOut.map(cellText))]),
  };
  return { found, now };
};

/** The narrowest populations first, so that what is wrong in a part is said there and does not condemn the whole again. */
const judgeTable = (context: RuleContext, populations: readonly V14Population[], known: Known): readonly Finding[] => {
  const depths = [...new Set(populations.map(({ depth }) => depth))].toSorted((a, b) => b - a);
  return depths.reduce<{ found: readonly Finding[]; now: Known }>(
    ({ found, now }, depth) => {
      const level = judgeLevel(
        context,
        populations.filter((one) => one.depth === depth),
        now,
      );
      return { found: [...found, ...level.found], now: level.now };
    },
    { found: [], now: known },
  ).found;
};

const isFramed = ({ row, scope, perimeter }: ReturnRecord): boolean =>
  row !== 0 && scope.code !== null && perimeter.code !== null;

/**
 * What V14 says of turnover and workers of the same enterprises that stand in different rows of a return, where no row
 * gives both. `inRows` are its findings on single rows. The sums of a register, row 0, are no total rows of each other.
 */
export const compareAcrossRows = (context: RuleContext, inRows: readonly Finding[]): readonly Finding[] => {
  const { ret } = context;
  const figures = figuresOf(ret).filter(({ indicator }) => indicator === "TURN" || indicator === "WRK_TOTAL");
  const ratios = figureGroups(ret).flatMap((group) => ratioOfGroup(context, group) ?? []);
  const known: Known = {
    judged: new Set(ratios.map(({ turnover }) => turnover.cell)),
    keptOut: new Set(inRows.flatMap(({ keepsOut }) => keepsOut.map(cellText))),
  };
  if (figures.every(({ indicator, cell }) => indicator !== "TURN" || known.judged.has(cell))) return [];
  const byTable = Map.groupBy(figures, ({ record }) => tableOfRecord(record));
  const tables = Map.groupBy(ret.records.filter(isFramed), tableOfRecord);
  return [...tables].flatMap(([table, records]) =>
    judgeTable(context, v14Populations(records, byTable.get(table) ?? []), known),
  );
};
