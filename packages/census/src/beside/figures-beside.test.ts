import { expect, test } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { networkOf } from "../fixture/network-of.ts";
import { tallyReturn } from "../fixture/tally-return.ts";
import { rollUpYear } from "../roll-up/roll-up-year.ts";
import type { Statement } from "../statement/statement.ts";
import { figuresBeside } from "./figures-beside.ts";

const network = {
  ...networkOf({
    "es-coceta": ["ES", "EUR"],
    "es-mondragon": ["ES", "EUR", "GROUP"],
    "it-cfi": ["IT", "EUR", "ASSOC_SUPPORT"],
  }),
  perimeters: [{ group: "es-mondragon", enterprise: "Fagor Ederlan", country: "ES", from: "2000", to: null }],
};

const statement = (type: string, value: number): Statement => ({
  source: "a page",
  body: null,
  scope: null,
  year: "2022",
  geo: "ES",
  type,
  indicator: "WRK_TOTAL",
  value: decimal(value),
  precision: null,
  note: null,
});

const returns = [
  tallyReturn("es-coceta", 2022, 100),
  tallyReturn("es-mondragon", 2022, 81),
  tallyReturn("it-cfi", 2022, 7),
];

const statements = [statement("GROUP:MONDRAGON", 70000), statement("GROUP:CGM", 40000), statement("WORKER", 1)];

test("groups and associates are shown with what they sent and what is published of them", () => {
  const shown = figuresBeside({ year: 2022, network, returns, statements });
  expect(
    shown.map(
      ({ organisation, roles, enterprises, sent, statements: own }) =>
        `${organisation.id} [${roles.join()}] ${enterprises.join()} ${sent.map(({ value }) => value).join()} ${own.map(({ value }) => value).join()}`,
    ),
  ).toEqual(["GROUP:CGM []   40000", "es-mondragon [] Fagor Ederlan 81 70000", "it-cfi [ASSOC_SUPPORT]  7 "]);
});

test("nothing of them is added", () => {
  const from = { year: 2022, network, overlaps: [], series: "main", variant: "all_reported" } as const;
  const world = rollUpYear({ ...from, returns }).find(({ geo, type }) => geo === "WORLD" && type === "ALL_ENT");
  expect(world?.value).toBe("100");
  expect(rollUpYear({ ...from, returns: returns.slice(1) })).toEqual([]);
});
