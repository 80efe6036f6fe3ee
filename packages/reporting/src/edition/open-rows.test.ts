import { expect, test } from "vitest";
import { observation } from "../../testdata/three-reporters/builders.ts";
import { observationRows } from "./open-rows.ts";

test("of the members' values only those are printed that their owner has published and nobody asks to keep back", () => {
  const observations = [
    observation(["a", "XA", "ENT_TOTAL", "1"]),
    observation(["a", "XA", "ENT_TOTAL", "2"], { isPublic: false }),
    observation(["a", "XA", "ENT_TOTAL", "3"], { confidentiality: "C" }),
    observation(["b", "XA", "ENT_TOTAL", "4"]),
  ];
  const returned = { organisation: "a", name: "A", country: "XA", role: "FULL", rollUpScope: "AFF" } as const;
  const returns = [{ ...returned, submission: "a-2022", kind: "file", sha256: "0", state: "accepted" } as const];
  expect(observationRows({ observations, returns }).map(({ value, submission }) => [value, submission])).toEqual([
    ["1", "a-2022"],
    ["4", null],
  ]);
});
