import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { estimateInput, givenCell } from "../fixture/small-history.ts";
import { noDimensions } from "../observation/observation.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import type { ExpertEstimate, PublicStatement } from "./estimate-input.ts";
import { estimateMembers } from "./estimate-members.ts";

const peers = ["it-b", "es-c", "fr-d"];
const ids = ["it-a", ...peers];

const told = (input: Parameters<typeof estimateInput>[1], members = ids) =>
  estimateMembers(estimateInput(members, input)).estimates.map(({ reporter, type, value, method, age }) =>
    [reporter, type, value, method, age].join(" "),
  );

const before = (year: number, ...cells: ReturnType<typeof givenCell>[]) => ({ year, cells });

const stated = (more: Partial<PublicStatement> = {}): PublicStatement => ({
  source: "Annual report",
  body: "it-a",
  scope: "network",
  year: "2022",
  geo: "IT",
  type: "WORKER",
  indicator: "ENT_TOTAL",
  value: decimal(130),
  precision: null,
  ...more,
});

const thought = (more: Partial<ExpertEstimate> = {}): ExpertEstimate => ({
  organisation: "it-a",
  year: 2022,
  type: "WORKER",
  indicator: "ENT_TOTAL",
  value: decimal(90),
  author: "maria",
  because: "said at the assembly",
  ...more,
});

// 100 x (11 + 22 + 34) / (10 + 20 + 30) = 111.67, to whole enterprises 112.
const grown = {
  members: [givenCell("it-b", 11), givenCell("es-c", 22), givenCell("fr-d", 34)],
  earlier: [before(2021, givenCell("it-a", 100), givenCell("it-b", 10), givenCell("es-c", 20), givenCell("fr-d", 30))],
};

describe("the methods, in their order", () => {
  it("take a source dated in the year before all others", () => {
    expect(told({ ...grown, statements: [stated()], experts: [thought()] })).toEqual(["it-a WORKER 130 secondary 0"]);
  });

  it("take the change of three respondents of the region next, rounded half-up to whole enterprises", () => {
    expect(told({ ...grown, experts: [thought()] })).toEqual(["it-a WORKER 112 ratio 1"]);
  });

  it("carry the last value forward where fewer than three changed", () => {
    const two = { ...grown, members: grown.members.slice(0, 2) };
    expect(told(two).filter((line) => line.startsWith("it-a"))).toEqual(["it-a WORKER 100 carry-forward 1"]);
  });

  it("take an expert's word last, where there is nothing else", () => {
    expect(told({ experts: [thought()] }, ["it-a"])).toEqual(["it-a WORKER 90 expert "]);
    expect(told({}, ["it-a"])).toEqual([]);
  });
});

describe("a stand-in", () => {
  it("is no base", () => {
    expect(told({ earlier: [before(2021, givenCell("it-a", 100, { isStandIn: true }))] })).toEqual([]);
  });

  it("is no base either where the reporter estimated it", () => {
    expect(told({ earlier: [before(2021, givenCell("it-a", 100, { flags: "E" }))] })).toEqual([]);
  });

  it("is no respondent of a ratio, in either year", () => {
    const [, second, third] = grown.members;
    const now = [givenCell("it-b", 11, { isStandIn: true }), second, third].flatMap((cell) => cell ?? []);
    expect(told({ ...grown, members: now })).toEqual(["it-a WORKER 100 carry-forward 1"]);
  });
});

describe("the respondents of a ratio", () => {
  it("are of the same region", () => {
    const members = [givenCell("it-b", 11), givenCell("es-c", 22), givenCell("br-d", 34)];
    const earlier = [
      before(2021, givenCell("it-a", 100), givenCell("it-b", 10), givenCell("es-c", 20), givenCell("br-d", 30)),
    ];
    expect(told({ members, earlier }, ["it-a", "it-b", "es-c", "br-d"])).toEqual(["it-a WORKER 100 carry-forward 1"]);
  });

  it("are of the same type", () => {
    const members = [...grown.members.slice(0, 2), givenCell("fr-d", 34, { type: "SOCIAL" })];
    expect(told({ ...grown, members }).filter((line) => line.startsWith("it-a"))).toEqual([
      "it-a WORKER 100 carry-forward 1",
    ]);
  });
});

describe("the limit of two years", () => {
  it("lets a value be carried forward twice and no more", () => {
    expect(told({ earlier: [before(2020, givenCell("it-a", 100))] })).toEqual(["it-a WORKER 100 carry-forward 2"]);
    expect(told({ earlier: [before(2019, givenCell("it-a", 100))] })).toEqual([]);
  });

  it("holds for sources and experts too: a third year in a row is not imputed", () => {
    const years = ["2020", "2021", "2022"].map((year) => stated({ year }));
    expect(told({ statements: years }, ["it-a"])).toEqual([]);
    expect(told({ statements: years.slice(1) }, ["it-a"])).toEqual(["it-a WORKER 130 secondary 0"]);
    expect(told({ earlier: [before(2019, givenCell("it-a", 1))], experts: [thought()] }, ["it-a"])).toEqual([]);
  });
});

describe("a secondary source is not used", () => {
  const wrong: readonly (readonly [string, readonly PublicStatement[]])[] = [
    ["where it is of about the year", [stated({ year: "2022~" })]],
    ["from a year on", [stated({ year: "2022+" })]],
    ["where it is a limit", [stated({ precision: "at-least" })]],
    ["where it counts the whole sector and the member does not", [stated({ body: null, scope: "sector-wide" })]],
    ["where its country has another member", [stated({ body: null })]],
    ["where it is of a part of the country", [stated({ geo: "IT-32" })]],
    ["where another source differs", [stated(), stated({ source: "Press", value: decimal(131) })]],
    ["where one of its types contains another", [stated({ type: "SOCIAL" }), stated({ type: "SOCIAL_A" })]],
    ["where it is a total with worker-owned enterprises", [stated({ type: "ALL_ENT" })]],
  ];
  it.each(wrong)("%s", (_, statements) => {
    expect(told({ statements })).toEqual([]);
  });

  it("but for the country of its only member, and as a remainder where it is a total", () => {
    expect(told({ statements: [stated({ body: null, type: "_T" })] }, ["it-a", "es-c"])).toEqual([
      "it-a NA_TYPE 130 secondary 0",
    ]);
  });
});

describe("what a member divides otherwise than before", () => {
  it("is never counted twice: an older year of other types is no base", () => {
    const earlier = [before(2020, givenCell("it-a", 150, { type: "NA_TYPE" })), before(2021, givenCell("it-a", 100))];
    expect(told({ earlier })).toEqual(["it-a WORKER 100 carry-forward 1"]);
  });

  it("stands alone where a source divides it so", () => {
    const earlier = [before(2021, givenCell("it-a", 100))];
    expect(told({ earlier, statements: [stated({ type: "SOCIAL" })] })).toEqual(["it-a SOCIAL 130 secondary 0"]);
  });
});

describe("a return of the year", () => {
  const observation = (type: string, row: number, indicator = "ENT_TOTAL"): AcceptedReturn["observations"][number] => ({
    reporter: "it-a",
    year: 2022,
    scope: "AFF",
    perimeter: "COOP",
    country: "IT",
    area: "_T",
    type,
    activity: "_T",
    activityRevision: null,
    indicator,
    dimensions: noDimensions,
    value: decimal(1),
    unit: "ENT",
    reference: null,
    flags: "",
    confidentiality: "F",
    isPublic: true,
    address: { sheet: null, row, column: 1, header: null },
  });
  const sent = (...observations: AcceptedReturn["observations"]): AcceptedReturn => ({
    organisation: "it-a",
    year: 2022,
    observations,
    terms: { rollUpScope: "AFF", totalType: "NA_TYPE" },
    keptOut: [],
    blankRows: [],
  });
  const earlier = [before(2021, givenCell("it-a", 100), givenCell("it-a", 40, { type: "SOCIAL" }))];
  const members = [givenCell("it-a", 101)];

  it("that leaves a type blank has it imputed", () => {
    const returns = [sent(observation("WORKER", 2), observation("SOCIAL", 3, "WRK_TOTAL"))];
    expect(told({ earlier, members, returns })).toEqual(["it-a SOCIAL 40 carry-forward 1"]);
  });

  it("that has no row of a type has nothing imputed", () => {
    expect(told({ earlier, members, returns: [sent(observation("WORKER", 2))] })).toEqual([]);
  });

  it("that gives a total has nothing imputed: the total makes up for the blank", () => {
    const returns = [sent(observation("WORKER", 2), observation("SOCIAL", 3, "WRK_TOTAL"), observation("_T", 4))];
    expect(told({ earlier, members, returns })).toEqual([]);
  });

  it("that is nil says that there is nothing, and nothing is imputed", () => {
    expect(told({ earlier, returns: [sent()] })).toEqual([]);
  });

  it("of a branch that stands in for the missing parent leaves nothing to impute for the parent", () => {
    const standIns = [{ organisation: "it-branch", parent: "it-a", year: 2022 }];
    expect(told({ earlier, members: [givenCell("it-branch", 5)], standIns })).toEqual([]);
  });
});

it("gives a member cell that is imputed as a whole, with flag I and the doubts of its base", () => {
  const earlier = [before(2021, givenCell("it-a", 100, { flags: "DU" }))];
  expect(estimateMembers(estimateInput(["it-a"], { earlier })).members).toEqual([
    {
      ...givenCell("it-a", 100, { flags: "DIU" }),
      composition: { fresh: "0", standIn: "0", national: "0", estimated: "0", imputed: "100" },
    },
  ]);
});

it("names the respondents of a ratio in one order, whatever order they came in", () => {
  const other = { ...grown, members: grown.members.toReversed() };
  const respondents = (input: typeof grown) => estimateMembers(estimateInput(ids, input)).estimates[0]?.respondents;
  expect(respondents(other)).toEqual(["es-c", "fr-d", "it-b"]);
  expect(respondents(grown)).toEqual(respondents(other));
});
