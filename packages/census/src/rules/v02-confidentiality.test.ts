import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import type { ReturnTerms } from "../return/return.ts";
import { v02 } from "./v02-codes.ts";

/** Two rows, of which the first alone is public where `isPart`. */
const askedAt = (terms: Partial<ReturnTerms>, isPart: boolean) => {
  const ret = tabledReturn(
    ["TYPE", "ENT_TOTAL"],
    [
      ["WORKER", "10"],
      ["SOCIAL", "20"],
    ],
    { isPublic: false, ...terms },
  );
  const records = ret.records.map((one) => (isPart ? { ...one, isPublic: one.row === 2 } : one));
  return v02
    .check(contextOf({ ...ret, records }))
    .filter(({ code }) => code === "V02/public-and-confidential")
    .map(({ address }) => address.row);
};

describe("V02 of a return that is confidential as a whole", () => {
  it("asks once where all of it is public", () => {
    expect(askedAt({ confidentiality: "C", isPublic: true }, false)).toEqual([0]);
  });

  it("asks at each row that is public where only a part of it is", () => {
    expect(askedAt({ confidentiality: "C" }, true)).toEqual([2]);
  });

  it("asks nothing where nothing is public or nothing confidential", () => {
    expect(askedAt({ confidentiality: "C" }, false)).toEqual([]);
    expect(askedAt({ isPublic: true }, false)).toEqual([]);
    expect(askedAt({}, true)).toEqual([]);
  });
});
