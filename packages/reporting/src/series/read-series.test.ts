import { expect, test } from "vitest";
import { effects } from "../../testdata/sha256.ts";
import { threeReporters } from "../../testdata/three-reporters/input.ts";
import { freezeEdition } from "../edition/freeze-edition.ts";
import { encodeUtf8 } from "../text/encode-utf8.ts";
import { readSeries } from "./read-series.ts";

test("the free points of an edition are read back as they were, protected ones are not there", async () => {
  const { files } = await freezeEdition(threeReporters, effects, []);
  const free = threeReporters.points.filter(({ conf }) => conf === "F");
  expect(free.length).toBeGreaterThan(0);
  expect(readSeries(files)).toEqual(
    free.map(({ series, geo, type, activity, indicator, detail, unit, year, cell, printed, standIns, breaks }) => ({
      series,
      geo,
      type,
      activity,
      indicator,
      detail,
      unit,
      year,
      value: cell.value,
      printed: printed.value,
      bounds: cell.bounds,
      flags: cell.flags,
      reporters: { answered: cell.reporters.answered, of: cell.reporters.of },
      standIns,
      constant: null,
      constantReporters: [],
      // oxlint-disable-next-line typescript/no-unsafe-assignment -- vitest types its matchers as any
      breaks: expect.arrayContaining(breaks.map(({ kind, reporters }) => ({ kind, reporters: [...reporters].sort() }))),
    })),
  );
});

test.each([
  ["", "nothing"],
  ["series,geo,year,value\nmain,IT,2022,many\n", "a value that is no figure"],
])("a broken file is a fault: %j (%s)", (text) => {
  expect(() => readSeries([{ path: "series.csv", bytes: encodeUtf8(text) }].filter(() => text !== ""))).toThrow(
    "series.csv of the edition cannot be read",
  );
});
