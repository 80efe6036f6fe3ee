import { expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { figureShares } from "./figure-shares.ts";

const cell = (geo: string, type: string, value: number) => ({
  geo,
  type,
  activity: "_T",
  indicator: "ENT_TOTAL",
  detail: "_T",
  unit: "ENT",
  value: decimal(value),
  flags: "",
  reporters: { answered: 1, of: 2, ids: ["a"] },
});

it("divides each place by its own types, with what has none beside it", () => {
  const [italy, france, nobody] = figureShares([
    cell("IT", "WORKER", 3000),
    cell("IT", "SOCIAL", 500),
    cell("IT", "SOCIAL_A", 400),
    cell("IT", "NA_TYPE", 875),
    cell("IT", "ALL_COOP", 4375),
    cell("IT", "ALL_ENT", 4375),
    cell("FR", "NA_TYPE", 21),
    cell("FR", "WORKER", 79),
    cell("FR", "ALL_COOP", 100),
  ]);
  expect(italy?.shares?.map(({ type, printed }) => `${type} ${printed}`)).toEqual(["WORKER 85.7", "SOCIAL 14.3"]);
  expect(italy?.untyped).toBe("875");
  expect(italy?.parts.map(({ type }) => type)).toEqual(["WORKER", "SOCIAL", "NA_TYPE"]);
  expect(france).toMatchObject({ untyped: "21", shares: null });
  expect(nobody).toBeUndefined();
});
