import { expect, test } from "vitest";
import { makeCellFinder } from "../table/merged-text.ts";
import type { MergedRange, SheetCell } from "../table/sheet.ts";
import { findUnknownHeader } from "./find-unknown-header.ts";

const key = ["Type of cooperative", "Scope", "Perimeter", "Affiliated cooperatives"];
const body = "Worker cooperatives;affiliated;cooperatives only;9;40;30;20";

const columnsOf = (lines: readonly string[], merged: readonly MergedRange[] = []) => {
  const rows = lines.map((line, index) => ({
    row: index + 1,
    cells: new Map(
      line
        .split(";")
        .flatMap((text, at): [number, SheetCell][] => (text === "" ? [] : [[at + 1, { kind: "text", text }]])),
    ),
  }));
  const sheet = { name: null, isHidden: false, rows, merged, joint: ";" };
  const header = findUnknownHeader(sheet, makeCellFinder(sheet));
  return header?.columns.slice(4).map(({ label, match }) => `${label}: ${match?.code} ${match?.certainty}`);
};

test.each(["Not affiliated", "Change", "Forecast", "New cooperatives"])(
  "a figure below the group %s is not proved by its own line",
  (group) => {
    const own = ["Workers: WRK_TOTAL likely", "Worker-members: WRK_MBR likely"];
    const line = [...key, "Workers", "Worker-members"].join(";");
    expect(columnsOf([`;;;;${group};${group}`, line, body])).toEqual(own);
    expect(columnsOf([`;;;;${group};`, line, body])).toEqual(
      group.startsWith("New") ? own.with(1, "Worker-members: WRK_MBR proved") : own,
    );
  },
);

test("years above or below the header say of which year a column is", () => {
  const expected = ["Workers > 2020: WRK_TOTAL proved", "Workers > 2021: WRK_TOTAL proved"];
  expect(columnsOf([";;;;Workers;", `${key.join(";")};2020;2021`, body])).toEqual(expected);
  expect(columnsOf([";;;;2020;;2021", `${key.join(";")};Workers;Worker-members;Workers`, body])).toEqual([
    "2020 > Workers: WRK_TOTAL proved",
    "2020 > Worker-members: WRK_MBR proved",
    "2021 > Workers: WRK_TOTAL proved",
  ]);
});

test("a merged cell above several columns is no header of each of them", () => {
  const merged = [
    ...[1, 2, 3, 4].map((column) => ({ top: 1, bottom: 2, left: column, right: column })),
    { top: 1, bottom: 1, left: 5, right: 7 },
  ];
  expect(columnsOf([`${key.join(";")};Workers`, ";;;;Total;Members;Women", body], merged)).toEqual([
    "Workers > Total: WRK_TOTAL proved",
    "Workers > Members: WRK_MBR proved",
    "Workers > Women: WRK_F proved",
  ]);
});
