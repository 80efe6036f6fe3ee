import { expect, test } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { tallyReturn } from "../fixture/tally-return.ts";
import type { Observation } from "../observation/observation.ts";
import { toObservations } from "../return/to-observations.ts";
import { standInReturn } from "./stand-in-return.ts";

const repeated = (confidentiality: Observation["confidentiality"]) => {
  const accepted = tallyReturn("fr-one", 2021, 2);
  const last = { ...accepted, observations: accepted.observations.map((one) => ({ ...one, confidentiality })) };
  const shown = [
    {
      type: "WORKER",
      area: "_T",
      activity: "_T",
      scope: null,
      perimeter: null,
      indicator: "ENT_TOTAL",
      value: decimal(2),
      address: { sheet: "Figures", row: 5, column: 3, header: "ENT_TOTAL" },
    },
  ];
  const made = standInReturn({ organisation: "fr-one", year: 2022, last, beforeLast: null, shown });
  if (!made.ok) throw new Error(JSON.stringify(made.finding));
  return toObservations(made.return, { organisation: "fr-one", country: "FR", year: 2022 });
};

test("what a member asked to keep confidential stays so when it answers that nothing has changed", () => {
  expect(repeated("C").map(({ confidentiality }) => confidentiality)).toEqual(["C"]);
  expect(repeated("F").map(({ confidentiality }) => confidentiality)).toEqual(["F"]);
});
