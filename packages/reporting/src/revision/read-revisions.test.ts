import { expect, test } from "vitest";
import { revisions } from "../../testdata/three-reporters/revisions.ts";
import { printTable } from "../table/print-table.ts";
import { revisionsTable } from "../tables/revisions-table.ts";
import { encodeUtf8 } from "../text/encode-utf8.ts";
import { readRevisions } from "./read-revisions.ts";

const fileOf = (text: string) => [{ path: "revisions.csv", bytes: encodeUtf8(text) }];

test("the revisions that an edition prints are read back as they were", () => {
  const printed = printTable(
    revisionsTable,
    revisions.map((one) => ({ ...one, geoName: "" })),
  );
  const read = readRevisions(fileOf(printed));
  expect(read).toHaveLength(revisions.length);
  expect(read).toEqual(expect.arrayContaining([...revisions]));
});

test("an edition without the table has none, and a broken one is no empty one", () => {
  expect(readRevisions([])).toBeNull();
  expect(() => readRevisions(fileOf("series,change\nmain"))).toThrow("revisions.csv of the edition cannot be read");
  expect(() => readRevisions(fileOf("series,change\nmain,other\n"))).toThrow("cannot be read");
});
