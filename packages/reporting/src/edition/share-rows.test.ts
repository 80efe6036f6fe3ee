import { expect, test } from "vitest";
import { cell } from "../../testdata/three-reporters/builders.ts";
import { shareRows } from "./share-rows.ts";

/** The shares that are printed of 30 cooperatives, 20 of workers and 10 social ones, which are public or protected. */
const told = (conf: "F" | "C", series = "main") => {
  const all = cell(["XA", "ENT_TOTAL", "30"], ["a"], 1, { type: "ALL_COOP" });
  const workers = cell(["XA", "ENT_TOTAL", "20"], ["a"], 1, { flags: "D" });
  const social = cell(["XA", "ENT_TOTAL", "10"], ["a"], 1, { type: "SOCIAL", conf });
  const ofMain = [all, workers].map((one) => ({ ...one, series: "main" }));
  return shareRows([...ofMain, { ...social, series }], (geo) => `name of ${geo}`).map(
    ({ type, part, whole, flags, geoName }) => `${geoName} ${type} ${part} of ${whole} ${flags}`,
  );
};

test("the types of a figure are told as shares, each with its flags", () => {
  expect(told("F")).toEqual(["name of XA WORKER 20 of 30 D", "name of XA SOCIAL 10 of 30 "]);
});

test("no share is told where one part is protected: the others would tell it", () => {
  expect(told("C")).toEqual([]);
});
