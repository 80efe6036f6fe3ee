import { codesOf } from "@coop-census/census";
import { readGuarded } from "@coop-census/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryEdition } from "../../testdata/arbitrary-edition.ts";
import { effects } from "../../testdata/sha256.ts";
import { threeReporters } from "../../testdata/three-reporters/input.ts";
import { readCsv } from "../csv/read-csv.ts";
import type { EditionInput } from "../edition/edition-input.ts";
import { freezeEdition } from "../edition/freeze-edition.ts";
import type { ColumnFacts } from "../table/table.ts";
import { allTables } from "./all-tables.ts";
import { codeListsOfEdition } from "./code-lists-of-edition.ts";

const codes = codeListsOfEdition.flatMap(codesOf);

const codesIn = (field: string, { name, type }: ColumnFacts): readonly string[] => {
  if (field === "") return [];
  return name === "flags" ? field.split("") : type === "list" ? field.split(" ") : [field];
};

/** Each code of a field that stands in none of the lists that the dictionary names for its column. */
const unlisted = async (input: EditionInput): Promise<readonly string[]> => {
  const { files } = await freezeEdition(input, effects, []);
  const rowsOf = (wanted: string): readonly (readonly string[])[] =>
    readCsv(Buffer.from(files.find(({ path }) => path === wanted)?.bytes ?? []).toString("utf8"))
      .slice(1)
      .map((row) => row.map(readGuarded));
  const listed = new Set(rowsOf("code-lists.csv").map(([list, code]) => `${list} ${code}`));
  return allTables.flatMap(({ path, columns }) => {
    const rows = rowsOf(path);
    return columns.flatMap((column, at) => {
      const lists = column.codeList.split(" ");
      if (column.codeList === "" || lists.some((list) => list.endsWith(".csv"))) return [];
      return rows
        .flatMap((row) => codesIn(row[at] ?? "", column))
        .filter((code) => !lists.some((list) => listed.has(`${list} ${code}`)))
        .map((code) => `${path} ${column.name} ${code}`);
    });
  });
};

test("every code of a figure stands in a code list that the column dictionary names", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEdition, async (input) => {
      expect(await unlisted({ ...input, codes })).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test("divisions, both revisions, countries of the roster alone and all together are named", async () => {
  const [cell] = threeReporters.mainCells;
  const [observation] = threeReporters.observations;
  if (cell === undefined || observation === undefined) throw new Error("the example has too little");
  const activities = ["_T", "ISIC4_C", "ISIC4_18", "ISIC5_K", "ISIC5_62"];
  const input = {
    ...threeReporters,
    codes,
    mainCells: activities.map((activity) => ({ ...cell, activity })),
    observations: [{ ...observation, activity: "18", activityRevision: "4" as const }],
  };
  expect(await unlisted(input)).toEqual([]);
  const { files } = await freezeEdition(input, effects, []);
  const text = Buffer.from(files.find(({ path }) => path === "code-lists.csv")?.bytes ?? []).toString("utf8");
  expect(text).toContain("ACTIVITY,ISIC4_18,Division 18 of ISIC Rev. 4,ISIC4_C,,\n");
  expect(text).toContain("ACTIVITY,ISIC4_C,Manufacturing (ISIC Rev. 4),,,\n");
  expect(text).toContain("GEO_COUNTRY,XA,Aland,EUR,,\n");
});
