import { expect, test } from "vitest";
import { qualityCellOf } from "../fixture/quality-cell-of.ts";
import { qualityTold as told } from "../fixture/quality-told.ts";
import type { Network } from "../network/network.ts";
import type { QualityInput } from "./quality-input.ts";

type Point = QualityInput["points"][number];

const { series, geo, type, activity, indicator, detail, unit, conf } = qualityCellOf();
const of = { series, geo, type, activity, indicator, detail, unit, conf };

const point = (year: number, more: Partial<Point> = {}): Point => ({ ...of, year, breaks: [], ...more });

const broken = (year: number, kind: Point["breaks"][number]["kind"], more: Partial<Point> = {}): Point =>
  point(year, { breaks: [{ kind, reporters: ["a"] }], ...more });

test("the figures of the year with a break of each kind are told of those that are free", () => {
  const points = [
    broken(2022, "joined"),
    broken(2021, "left"),
    broken(2022, "scope", { indicator: "WRK_TOTAL" }),
    broken(2022, "break", { geo: "FR", conf: "C" }),
  ];
  expect(told("BREAKS", { points })).toEqual([
    "main joined: 0.5 = 1 / 2",
    "main left: 0 = 0 / 2",
    "main scope: 0.5 = 1 / 2",
    "main break: 0 = 0 / 2",
  ]);
});

test("years are comparable back to a break, a gap or a protected figure, this one included", () => {
  const years = (...points: readonly Point[]) => told("COMPARABLE_YEARS", { points });
  expect(years(point(2020), point(2022), point(2021))).toEqual(["main IT ENT_TOTAL: 3"]);
  expect(years(point(2020), broken(2021, "joined"), point(2022))).toEqual(["main IT ENT_TOTAL: 2"]);
  expect(years(point(2021), broken(2022, "left"))).toEqual(["main IT ENT_TOTAL: 1"]);
  expect(years(point(2019), point(2021), point(2022))).toEqual(["main IT ENT_TOTAL: 2"]);
  expect(years(point(2020), point(2021, { conf: "C" }), point(2022))).toEqual(["main IT ENT_TOTAL: 1"]);
  expect(years(point(2020), point(2021))).toEqual([]);
});

test("money that changed its currency is comparable in no year", () => {
  const inUnit = (year: number, currency: string) => point(year, { indicator: "TURN", unit: currency });
  expect(told("COMPARABLE_YEARS", { points: [inUnit(2021, "EUR"), inUnit(2022, "USD")] })).toEqual([]);
});

test("matched reporters are told of a free growth in one unit", () => {
  const growth = { ...of, reporters: ["a", "b"], of: 5 };
  const matched = (...all: QualityInput["growth"]) => told("MATCHED_SHARE", { growth: all });
  expect(matched(growth)).toEqual(["main IT ENT_TOTAL: 0.4 = 2 / 5"]);
  expect(matched({ ...growth, conf: "C" })).toEqual([]);
  const [inEuro, inDollar] = ["EUR", "USD"].map((currency) => ({ ...growth, indicator: "TURN", unit: currency }));
  expect(matched(...[inEuro, inDollar].flatMap((one) => one ?? []))).toEqual([]);
});

test("the members' perimeter is compared with that of the year before", () => {
  const stay = { body: "cicopa", role: "FULL", certainty: "stated", inRoster: true, to: null } as const;
  const network: Network = {
    bodies: [{ id: "cicopa", name: "CICOPA", parent: null, from: null, to: null }],
    countries: [{ country: "IT", name: "Italy", place: "EUR", from: null, to: null }],
    organisations: ["a", "b", "c"].map((id) => ({ id, name: id, country: "IT", kind: "UNION", isGroup: false })),
    affiliations: [
      { ...stay, organisation: "a", from: "2010-01-01" },
      { ...stay, organisation: "b", from: "2022-05-01" },
      { ...stay, organisation: "c", from: "2023-05-01" },
    ],
  };
  const response = [{ series: "main", geo: "WORLD", answered: 1, of: 2 }];
  expect(told("PERIMETER_CHANGES", { network, response })).toEqual(["main: 1", "main joined: 1"]);
});
