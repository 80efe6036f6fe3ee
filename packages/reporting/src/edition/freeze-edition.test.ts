import { PermanentFault } from "@coop-census/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryEdition } from "../../testdata/arbitrary-edition.ts";
import { formsButSite } from "../../testdata/forms-but-site.ts";
import { inOtherOrder } from "../../testdata/in-other-order.ts";
import { effects } from "../../testdata/sha256.ts";
import { threeReporters } from "../../testdata/three-reporters/input.ts";
import { verifyEdition } from "../verify/verify-edition.ts";
import type { EditionInput } from "./edition-input.ts";
import { freezeEdition } from "./freeze-edition.ts";

test("the same input in any order gives the same bytes", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEdition, fc.infiniteStream(fc.nat()), async (input, stream) => {
      const shuffle = <Item>(list: readonly Item[]): Item[] => {
        const rest = [...list];
        return list.flatMap(() => rest.splice((stream.next().value ?? 0) % rest.length, 1));
      };
      const other = inOtherOrder(input, shuffle);
      expect(await freezeEdition(other, effects, formsButSite)).toEqual(
        await freezeEdition(input, effects, formsButSite),
      );
    }),
    { numRuns: 20 },
  );
});

test("any edition proves itself as it was frozen", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEdition, async (input) => {
      const { files, manifestSha256 } = await freezeEdition(input, effects, formsButSite);
      expect(await verifyEdition(files, effects, manifestSha256)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("other inputs give another edition, even where no figure differs", async () => {
  const inputs = { ...threeReporters.inputs, profiles: ["9".repeat(64)] };
  const one = await freezeEdition(threeReporters, effects);
  const other = await freezeEdition({ ...threeReporters, inputs }, effects);
  expect(other.manifestSha256).not.toBe(one.manifestSha256);
});

test("a value that its owner has not made public stands in no file as that member's value", async () => {
  const { files } = await freezeEdition({ ...threeReporters, mainCells: [], bodySeries: [] }, effects);
  const texts = files.map(({ bytes }) => Buffer.from(bytes).toString("utf8")).join("\n");
  expect(texts).not.toContain("13500");
  expect(texts).toContain("1234567890123456789.05");
});

test("a protected growth, point or amount is in no file", async () => {
  const { files } = await freezeEdition(threeReporters, effects);
  const texts = files.map(({ bytes }) => Buffer.from(bytes).toString("utf8")).join("\n");
  expect(texts).not.toContain("987654");
});

const [first] = threeReporters.mainCells;
const anyCell = first === undefined ? [] : [first];

test.each<[string, Partial<EditionInput>, RegExp]>([
  ["a cell of another year", { year: 2021 }, /is of 2022, not of 2021/],
  ["a cell that is there twice", { mainCells: [...anyCell, ...anyCell] }, /is there twice/],
  ["a series that is there twice", { bodySeries: [{ body: "main", cells: [] }] }, /a series is given twice/],
  ["an indicator without a definition", { indicators: [] }, /an indicator that the method does not define/],
  ["a code list that is missing", { codes: [] }, /COOP_TYPE/],
])("%s is a fault, and nothing is frozen", async (_, wrong, message) => {
  const frozen = freezeEdition({ ...threeReporters, ...wrong }, effects);
  await expect(frozen).rejects.toThrow(PermanentFault);
  await expect(frozen).rejects.toThrow(message);
});
