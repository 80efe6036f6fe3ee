import { decimal, noDimensions, type Observation, zero } from "@coop-census/census";
import type { DescribedCell } from "../../src/cell/described-cell.ts";
import type { EditionInput } from "../../src/edition/edition-input.ts";
import { codeListsOfEdition } from "../../src/tables/code-lists-of-edition.ts";

const sha = (digit: string): string => digit.repeat(64);

const observation = (
  [reporter, country, indicator, value]: readonly [string, string, string, string],
  more: Partial<Observation> = {},
): Observation => ({
  reporter,
  year: 2022,
  scope: "AFF",
  perimeter: "COOP",
  country,
  area: "_T",
  type: "WORKER",
  activity: "_T",
  activityRevision: null,
  indicator,
  dimensions: noDimensions,
  value: decimal(value),
  unit: indicator.startsWith("ENT_") ? "ENT" : "PER",
  reference: { text: "2022-12-31", precision: "day" },
  flags: "",
  confidentiality: "F",
  isPublic: true,
  address: { sheet: null, row: 2, column: 3, header: "Enterprises" },
  ...more,
});

const cell = (
  [geo, indicator, gross]: readonly [string, string, string],
  ids: readonly string[],
  of: number,
  more: Partial<DescribedCell> = {},
): DescribedCell => ({
  year: 2022,
  geo,
  type: "WORKER",
  activity: "_T",
  indicator,
  detail: "_T",
  unit: indicator.startsWith("ENT_") ? "ENT" : "PER",
  gross: decimal(gross),
  overlap: zero,
  overlapHere: zero,
  value: decimal(gross),
  bounds: { lower: decimal(gross), upper: decimal(gross) },
  flags: "",
  reporters: { answered: ids.length, of, ids },
  composition: { fresh: decimal(gross), standIn: zero, national: zero, estimated: zero, imputed: zero },
  printed: { step: decimal("1"), value: decimal(gross), lower: decimal(gross), upper: decimal(gross) },
  lacking: [],
  partial: [],
  ...more,
});

const codes = codeListsOfEdition.map((list) => ({
  list,
  code: "X",
  label: `The only code of ${list} in this example`,
  parent: null,
  from: null,
  note: "",
}));

const reading = { layoutSha256: sha("9"), ruleSetSha256: sha("b"), contentSha256: sha("c") };

const coordinates = {
  series: "main",
  geo: "XA",
  type: "WORKER",
  activity: "_T",
  indicator: "ENT_TOTAL",
  detail: "_T",
  unit: "ENT",
};

/** Invented: two reporters of one country that overlap, one of another that asks for its workers not to be shown, text that spreadsheets misread. */
export const threeReporters: EditionInput = {
  year: 2022,
  status: "provisional",
  number: 2,
  previous: { edition: "2022-p1", manifestSha256: sha("a") },
  method: { version: "1.0", ruleSetSha256: sha("b") },
  inputs: {
    submissions: [
      { id: "xa-one-2022-111111111111", organisation: "xa-one", sha256: sha("1"), kind: "file", ...reading },
      { id: "xa-two-2022-222222222222", organisation: "xa-two", sha256: sha("2"), kind: "file", ...reading },
      { id: "xb-three-2022-333333333333", organisation: "xb-three", sha256: sha("3"), kind: "file", ...reading },
    ],
    network: [sha("4")],
    profiles: [sha("6"), sha("5")],
    overlaps: [sha("7")],
    rates: [sha("8")],
    statements: [],
    earlier: [
      {
        year: 2021,
        submissions: [
          { id: "xa-one-2021-444444444444", organisation: "xa-one", sha256: sha("c"), kind: "file", ...reading },
        ],
      },
    ],
    decisions: [
      { submission: "xb-three-2022-333333333333", rule: "V14", row: 2, indicator: "TURN", decision: "keep-out" },
    ],
  },
  mainCells: [
    cell(["XA", "ENT_TOTAL", "120"], ["xa-two", "xa-one"], 3, {
      overlap: decimal("20"),
      overlapHere: decimal("20"),
      value: decimal("100"),
      bounds: { lower: decimal("80"), upper: decimal("100") },
      printed: { step: decimal("10"), value: decimal("100"), lower: decimal("80"), upper: decimal("100") },
      lacking: ["xa-silent"],
      partial: ["xa-two"],
      flags: "E",
      composition: {
        fresh: decimal("70"),
        standIn: decimal("50"),
        national: zero,
        estimated: decimal("50"),
        imputed: zero,
      },
    }),
    cell(["XB", "ENT_TOTAL", "1"], ["xb-three"], 1),
    cell(["XB", "WRK_TOTAL", "13500"], ["xb-three"], 1),
    cell(["WORLD", "ENT_TOTAL", "121"], ["xa-one", "xa-two", "xb-three"], 4, {
      overlap: decimal("20"),
      value: decimal("101"),
      flags: "E",
      composition: {
        fresh: decimal("71"),
        standIn: decimal("50"),
        national: zero,
        estimated: decimal("50"),
        imputed: zero,
      },
    }),
    cell(["XA", "TURN", "-1234567890123456789.05"], ["xa-one"], 3, { unit: "EUR" }),
  ],
  bodySeries: [{ body: "cecop", cells: [cell(["XA", "ENT_TOTAL", "70"], ["xa-one"], 2)] }],
  growth: [
    {
      ...coordinates,
      from: { year: 2021, value: decimal("60") },
      to: { year: 2022, value: decimal("70") },
      percent: decimal("16.7"),
      reporters: ["xa-one"],
      of: 2,
      unmatched: [{ reporter: "xa-two", why: "new" }],
      conf: "F",
    },
  ],
  points: [
    {
      ...coordinates,
      year: 2021,
      cell: cell(["XA", "ENT_TOTAL", "60"], ["xa-one"], 3, { year: 2021 }),
      printed: { step: decimal("10"), value: decimal("60"), lower: decimal("60"), upper: decimal("60") },
      constant: null,
      constantReporters: [],
      standIns: ["xa-one"],
      breaks: [
        { kind: "left", reporters: ["xa-two", "xa-silent"] },
        { kind: "break", reporters: ["xa-one"] },
      ],
      conf: "N",
    },
  ],
  response: [
    { series: "main", geo: "WORLD", answered: 3, of: 4 },
    { series: "main", geo: "XA", answered: 2, of: 3 },
    { series: "main", geo: "XB", answered: 1, of: 1 },
    { series: "cecop", geo: "XA", answered: 1, of: 2 },
  ],
  returns: [
    {
      organisation: "xa-one",
      name: '=HYPERLINK("http://example.org")',
      country: "XA",
      role: "FULL",
      rollUpScope: "AFF",
      submission: "xa-one-2022-111111111111",
      kind: "file",
      sha256: sha("1"),
      state: "accepted",
    },
    {
      organisation: "xa-two",
      name: "Союз „Друг“, ООД",
      country: "XA",
      role: "FULL",
      rollUpScope: "AFF",
      submission: "xa-two-2022-222222222222",
      kind: "file",
      sha256: sha("2"),
      state: "accepted",
    },
    {
      organisation: "xa-silent",
      name: "'t Stille Verbond",
      country: "XA",
      role: "FULL",
      rollUpScope: null,
      submission: null,
      kind: null,
      sha256: null,
      state: null,
    },
    {
      organisation: "xb-three",
      name: "三协同组合 𠮷",
      country: "XB",
      role: "DIRECT",
      rollUpScope: "AFF",
      submission: "xb-three-2022-333333333333",
      kind: "file",
      sha256: sha("3"),
      state: "accepted",
    },
  ],
  observations: [
    observation(["xa-one", "XA", "ENT_TOTAL", "70"]),
    observation(["xa-one", "XA", "TURN", "-1234567890123456789.05"], {
      unit: "EUR",
      address: { sheet: "Dati 2022", row: 7, column: 12, header: "Fatturato > milioni\ndi euro" },
    }),
    observation(["xa-two", "XA", "ENT_TOTAL", "50"], {
      reference: { text: "2019-04", precision: "month" },
      flags: "E",
    }),
    observation(["xb-three", "XB", "ENT_TOTAL", "1"], { isPublic: false }),
    observation(["xb-three", "XB", "WRK_TOTAL", "13500"], { isPublic: false }),
  ],
  network: {
    bodies: [
      { id: "cicopa", name: "CICOPA", parent: null, from: "1947", to: null },
      { id: "cecop", name: "CECOP", parent: "cicopa", from: "1979", to: null },
    ],
    countries: [
      { country: "XA", name: "Aland", place: "EUR", from: "2004", to: null },
      { country: "XA", name: "Old Aland", place: "OTH", from: null, to: "2003" },
      { country: "XB", name: "Beland", place: "APA", from: null, to: null },
    ],
    organisations: [
      { id: "xa-one", name: '=HYPERLINK("http://example.org")', country: "XA", kind: "FEDERATION", isGroup: false },
      { id: "xa-two", name: "Союз „Друг“, ООД", country: "XA", kind: "FEDERATION", isGroup: false },
      { id: "xa-silent", name: "'t Stille Verbond", country: "XA", kind: "FEDERATION", isGroup: false },
      { id: "xb-three", name: "三协同组合 𠮷", country: "XB", kind: "ENTERPRISE", isGroup: false },
      { id: "xb-group", name: "Group", country: "XB", kind: "GROUP", isGroup: true },
    ],
    affiliations: ["xa-one", "xa-two", "xa-silent", "xb-three"].map((organisation) => ({
      organisation,
      body: "cicopa",
      role: organisation === "xb-three" ? ("DIRECT" as const) : ("FULL" as const),
      certainty: "stated" as const,
      inRoster: true,
      from: null,
      to: null,
    })),
  },
  overlaps: [
    {
      a: "xa-one",
      b: "xa-two",
      kind: "declared",
      type: null,
      indicator: "ENT_TOTAL",
      amount: decimal("20"),
      referenceDate: "2017",
      removed: decimal("20"),
      removedAt: "XA",
    },
    {
      a: "xb-group",
      b: "xb-three",
      kind: "structural",
      type: "WORKER",
      indicator: "WRK_TOTAL",
      amount: null,
      referenceDate: null,
      removed: null,
      removedAt: null,
    },
  ],
  rates: [
    { year: 2022, currency: "EUR", kind: "average", country: null, units: decimal("1") },
    { year: 2022, currency: "PLN", kind: "average", country: null, units: null },
  ],
  money: [
    {
      cells: [
        {
          cell: cell(["XA", "TURN", "90000.5"], ["xa-one"], 2, { unit: "EUR" }),
          notConverted: ["xa-two"],
        },
      ],
      conversions: [
        {
          view: "EUR",
          reporter: "xa-one",
          country: "XA",
          indicator: "TURN",
          currency: "EUR",
          year: null,
          by: "same",
          units: decimal("1"),
          notes: [],
        },
        {
          view: "EUR",
          reporter: "xa-two",
          country: "XA",
          indicator: "TURN",
          currency: "PLN",
          year: 2022,
          by: "average",
          units: null,
          notes: ["no-rate"],
        },
      ],
    },
  ],
  statements: [
    {
      statement: {
        source: "a yearbook",
        body: null,
        scope: "network",
        year: "2022~",
        geo: "XA",
        type: "WORKER",
        indicator: "ENT_TOTAL",
        value: decimal("130"),
        precision: "about",
        note: null,
      },
      subject: { kind: "figure", geo: "XA", type: "WORKER", indicator: "ENT_TOTAL", unit: null, isSectorWide: false },
      of: "main",
      computed: decimal("100"),
      reporters: { answered: 2, of: 3 },
      difference: decimal("-30"),
      ratio: decimal("-0.2308"),
      isNoted: true,
    },
  ],
  indicators: [
    { code: "ENT_TOTAL", unit: "ENT", kind: "stock", level: "core", definition: "Enterprises" },
    { code: "WRK_TOTAL", unit: "PER", kind: "stock", level: "core", definition: "Workers" },
    { code: "TURN", unit: "CUR", kind: "flow", level: "core", definition: "Turnover" },
  ],
  codes: [...codes, { list: "GEO_REGION", code: "WORLD", label: "World", parent: null, from: null, note: "" }],
};
