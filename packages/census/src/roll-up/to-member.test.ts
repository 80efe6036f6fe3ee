import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { noDimensions, type Observation } from "../observation/observation.ts";
import { referenceDate } from "../observation/reference-date.ts";
import type { AcceptedReturn, BlankRow } from "./accepted-return.ts";
import { memberCells } from "./to-member.ts";
import type { Variant } from "./variant.ts";

type Told = Partial<Omit<Observation, "value" | "address" | "reference">> & { readonly date?: string };

const told = (row: number, type: string, indicator: string, value: number, more: Told = {}): Observation => {
  const { date = "2021-12-31", ...rest } = more;
  return {
    reporter: "x",
    year: 2021,
    scope: "AFF",
    perimeter: "COOP",
    country: "IT",
    area: "_T",
    type,
    activity: "_T",
    activityRevision: rest.activity === undefined ? null : "4",
    indicator,
    dimensions: noDimensions,
    value: decimal(value),
    unit: "ENT",
    reference: referenceDate(date),
    flags: "",
    confidentiality: "F",
    isPublic: true,
    address: { sheet: null, row, column: null, header: null },
    ...rest,
  };
};

const cellsOf = (
  observations: readonly Observation[],
  more: Partial<Pick<AcceptedReturn, "keptOut" | "blankRows" | "terms">> = {},
): readonly string[] =>
  memberCells(
    {
      organisation: "x",
      year: 2021,
      observations,
      terms: { rollUpScope: "AFF", totalType: "SOCIAL_XX" },
      keptOut: [],
      blankRows: [],
      ...more,
    },
    "all_reported",
  ).map(({ type, activity, indicator, value, flags }) =>
    [type, activity === "_T" ? "" : activity, indicator, value, flags].filter((part) => part !== "").join(" "),
  );

const blank = (more: Partial<BlankRow> = {}): BlankRow => ({
  type: "SOCIAL_B",
  area: "_T",
  activity: "_T",
  activityRevision: null,
  scope: "AFF",
  perimeter: "COOP",
  ...more,
});

describe("a total row", () => {
  const parts = [told(2, "SOCIAL_A", "ENT_TOTAL", 10), told(3, "SOCIAL_B", "ENT_TOTAL", 5)];

  it("is only a check where every part has a value, even if it disagrees", () => {
    expect(cellsOf([...parts, told(4, "_T", "ENT_TOTAL", 20)])).toEqual([
      "SOCIAL_A ENT_TOTAL 10",
      "SOCIAL_B ENT_TOTAL 5",
    ]);
  });

  it("counts itself in the common type where no part has a value", () => {
    expect(cellsOf([...parts, told(4, "_T", "WRK_TOTAL", 300)])).toContain("SOCIAL_XX WRK_TOTAL 300");
  });

  it("leaves a remainder, flag E, where some parts are blank", () => {
    const some = [...parts, told(2, "SOCIAL_A", "WRK_TOTAL", 100), told(4, "_T", "WRK_TOTAL", 300)];
    expect(cellsOf(some)).toContain("SOCIAL_XX WRK_TOTAL 200 E");
  });

  it("leaves a remainder for a row that is blank altogether", () => {
    const total = [...parts, told(4, "_T", "ENT_TOTAL", 20)];
    expect(cellsOf(total, { blankRows: [blank({ type: "OTHER_COOP" })] })).toContain("SOCIAL_XX ENT_TOTAL 5 E");
    expect(cellsOf(total, { blankRows: [blank({ scope: "NAT" })] })).toHaveLength(2);
    expect(cellsOf(total, { blankRows: [blank({ perimeter: "COOP_SUBS" })] })).toHaveLength(2);
  });

  it("leaves no remainder for a part that is kept out, and takes its parts with it when it is kept out itself", () => {
    const all = [...parts, told(4, "_T", "ENT_TOTAL", 15)];
    expect(cellsOf(all, { keptOut: [{ row: 3, indicator: "ENT_TOTAL" }] })).toEqual(["SOCIAL_A ENT_TOTAL 10"]);
    const [out2, out3, out4] = [2, 3, 4].map((row) => ({ row, indicator: "ENT_TOTAL" }));
    if (out2 === undefined || out3 === undefined || out4 === undefined) throw new Error("three rows");
    expect(cellsOf(all, { keptOut: [out2, out3] })).toEqual([]);
    expect(cellsOf(all, { keptOut: [out4] })).toEqual([]);
    expect(cellsOf(all, { keptOut: [out2, out3, out4] })).toEqual([]);
  });

  it("leaves no remainder for a row of which all is kept out", () => {
    const keptOut = [{ row: 5, indicator: "ENT_TOTAL" }];
    const total = [...parts, told(4, "_T", "ENT_TOTAL", 20)];
    expect(cellsOf(total, { keptOut, blankRows: [blank({ type: "OTHER_COOP", row: 5 })] })).toHaveLength(2);
    expect(cellsOf(total, { keptOut, blankRows: [blank({ type: "OTHER_COOP", row: 6 })] })).toHaveLength(3);
  });

  it("leaves nothing where the remainder is zero or negative", () => {
    const some = (total: number) => [
      ...parts,
      told(2, "SOCIAL_A", "WRK_TOTAL", 100),
      told(4, "_T", "WRK_TOTAL", total),
    ];
    expect(cellsOf(some(100))).toHaveLength(3);
    expect(cellsOf(some(90))).toHaveLength(3);
  });

  it("counts consortia among its parts", () => {
    const rows = [
      told(2, "CONSORTIUM", "ENT_TOTAL", 3),
      told(3, "WORKER", "WRK_TOTAL", 9),
      told(4, "_T", "ENT_TOTAL", 8),
    ];
    expect(cellsOf(rows)).toEqual(["CONSORTIUM ENT_TOTAL 3", "SOCIAL_XX ENT_TOTAL 5 E", "WORKER WRK_TOTAL 9"]);
  });

  it("adds what it leaves to what the common type has already", () => {
    const rows = [
      told(2, "SOCIAL_XX", "ENT_TOTAL", 3, { flags: "D" }),
      told(3, "WORKER", "WRK_TOTAL", 9),
      told(4, "_T", "ENT_TOTAL", 8),
    ];
    expect(cellsOf(rows)).toContain("SOCIAL_XX ENT_TOTAL 8 DE");
  });
});

describe("a type that contains others", () => {
  const rows = [
    told(2, "SOCIAL_A", "ENT_TOTAL", 10),
    told(3, "SOCIAL_B", "ENT_TOTAL", 5),
    told(4, "SOCIAL", "ENT_TOTAL", 20),
  ];

  it("is a total of them, and counts with what they do not explain", () => {
    expect(cellsOf(rows)).toEqual(["SOCIAL_A ENT_TOTAL 10", "SOCIAL_B ENT_TOTAL 5", "SOCIAL ENT_TOTAL 5 E"]);
    expect(cellsOf([...rows.slice(0, 2), told(4, "SOCIAL", "ENT_TOTAL", 15)])).toHaveLength(2);
  });

  it("stays out where one of them is kept out, and they with it", () => {
    expect(cellsOf(rows, { keptOut: [{ row: 3, indicator: "ENT_TOTAL" }] })).toEqual(["SOCIAL_A ENT_TOTAL 10"]);
    expect(cellsOf(rows, { keptOut: [{ row: 4, indicator: "ENT_TOTAL" }] })).toEqual([]);
  });

  it("counts itself in a variant that leaves them out", () => {
    const accepted = {
      organisation: "x",
      year: 2021,
      observations: [told(2, "SOCIAL_A", "ENT_TOTAL", 10, { date: "2019" }), told(3, "SOCIAL", "ENT_TOTAL", 15)],
      terms: { rollUpScope: "AFF", totalType: "NA_TYPE" },
      keptOut: [],
      blankRows: [],
    } as const;
    const valuesOf = (variant: Variant) => memberCells(accepted, variant).map(({ type, value }) => `${type} ${value}`);
    expect(valuesOf("dated_in_reference_year")).toEqual(["SOCIAL 15"]);
    expect(valuesOf("all_reported")).toEqual(["SOCIAL_A 10", "SOCIAL 5"]);
  });
});

describe("areas and activities", () => {
  it("areas add up to the country, and the country's own row is a check on them", () => {
    const areas = [
      told(2, "SOCIAL", "ENT_TOTAL", 3, { area: "IT-25" }),
      told(3, "SOCIAL", "ENT_TOTAL", 4, { area: "IT-62" }),
    ];
    expect(cellsOf(areas)).toEqual(["SOCIAL ENT_TOTAL 7"]);
    expect(cellsOf([...areas, told(4, "SOCIAL", "ENT_TOTAL", 7)])).toEqual(["SOCIAL ENT_TOTAL 7"]);
    expect(cellsOf([...areas, told(4, "SOCIAL", "WRK_TOTAL", 70)])).toContain("SOCIAL WRK_TOTAL 70");
  });

  it("a blank area leaves a remainder of the country's row, or else of the total row", () => {
    const area = told(2, "SOCIAL", "ENT_TOTAL", 3, { area: "IT-25" });
    const blankArea = { blankRows: [blank({ type: "SOCIAL", area: "IT-62" })] };
    expect(cellsOf([area, told(4, "SOCIAL", "ENT_TOTAL", 7)], blankArea)).toEqual(["SOCIAL ENT_TOTAL 7 E"]);
    expect(cellsOf([area, told(4, "_T", "ENT_TOTAL", 7)], blankArea)).toEqual([
      "SOCIAL ENT_TOTAL 3 U",
      "SOCIAL_XX ENT_TOTAL 4 E",
    ]);
  });

  it("an incomplete sum of areas is of low reliability", () => {
    const area = told(2, "SOCIAL", "ENT_TOTAL", 3, { area: "IT-25" });
    expect(cellsOf([area], { blankRows: [blank({ type: "SOCIAL", area: "IT-62" })] })).toEqual([
      "SOCIAL ENT_TOTAL 3 U",
    ]);
  });

  it("areas stay out with the country's own row", () => {
    const rows = [
      told(2, "SOCIAL", "ENT_TOTAL", 3, { area: "IT-25" }),
      told(3, "SOCIAL", "ENT_TOTAL", 4, { area: "IT-62" }),
      told(4, "SOCIAL", "ENT_TOTAL", 9),
      told(5, "WORKER", "ENT_TOTAL", 1),
    ];
    expect(cellsOf(rows, { keptOut: [{ row: 4, indicator: "ENT_TOTAL" }] })).toEqual(["WORKER ENT_TOTAL 1"]);
  });

  it("sections add up to the activity total and are cells of their own; divisions are not added beside them", () => {
    const rows = [
      told(2, "WORKER", "ENT_TOTAL", 3, { activity: "C" }),
      told(3, "WORKER", "ENT_TOTAL", 4, { activity: "F" }),
      told(4, "WORKER", "ENT_TOTAL", 1, { activity: "41" }),
    ];
    expect([...cellsOf(rows)].sort()).toEqual([
      "WORKER ENT_TOTAL 7",
      "WORKER ISIC4_41 ENT_TOTAL 1",
      "WORKER ISIC4_C ENT_TOTAL 3",
      "WORKER ISIC4_F ENT_TOTAL 4",
    ]);
  });

  it("an activity of another revision is another activity", () => {
    const rows = [
      told(2, "WORKER", "ENT_TOTAL", 3, { activity: "C" }),
      told(3, "WORKER", "ENT_TOTAL", 4, { activity: "C", activityRevision: "5" }),
    ];
    expect(cellsOf(rows)).toContain("WORKER ISIC5_C ENT_TOTAL 4");
  });
});

describe("what does not add", () => {
  it.each([
    ["the other scope", { scope: "NAT" as const }],
    ["the perimeter with subsidiaries", { perimeter: "COOP_SUBS" as const }],
    ["a ratio", { indicator: "LARGEST_SHARE" }],
    ["a computed indicator", { indicator: "WRK_SCOPE" }],
    ["an indicator that nobody knows", { indicator: "ENT_WISHED" }],
  ])("%s", (_, more) => {
    expect(cellsOf([told(2, "WORKER", "ENT_TOTAL", 5, more)])).toEqual([]);
  });
});

describe("flags and composition", () => {
  const compositionOf = (observation: Observation, rollUpScope: "AFF" | "NAT" = "AFF") => {
    const [cell] = memberCells(
      {
        organisation: "x",
        year: 2021,
        observations: [observation],
        terms: { rollUpScope, totalType: "NA_TYPE" },
        keptOut: [],
        blankRows: [],
      },
      "all_reported",
    );
    return `${cell?.flags} ${Object.entries(cell?.composition ?? {})
      .filter(([, share]) => share !== "0")
      .map(([name]) => name)
      .join(" ")}`;
  };

  it.each([
    ["a date in the year is fresh", {}, " fresh"],
    ["a financial year that ends in the year is fresh", { date: "2021-03-31" }, " fresh"],
    ["a date in another year stands in", { date: "2020" }, "E standIn"],
    ["a later date stands in", { date: "2022-01" }, "E standIn"],
    ["no date stands in", { date: "" }, "E standIn"],
    ["the reporter's own estimate stays one", { flags: "EU" }, "EU fresh estimated"],
    ["normal is no flag", { flags: "A" }, " fresh"],
  ] as const)("%s", (_, more, wanted) => {
    expect(compositionOf(told(2, "WORKER", "ENT_TOTAL", 5, more))).toBe(wanted);
  });

  it("a country's figure where the reporter has nothing else is national, flag D", () => {
    expect(compositionOf(told(2, "WORKER", "ENT_TOTAL", 5, { scope: "NAT" }), "NAT")).toBe("D fresh national");
  });
});
