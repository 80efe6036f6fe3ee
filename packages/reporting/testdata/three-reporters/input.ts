import { decimal, zero } from "@coop-census/census";
import type { EditionInput } from "../../src/edition/edition-input.ts";
import { codeListsOfEdition } from "../../src/tables/code-lists-of-edition.ts";
import { beside } from "./beside.ts";
import { cell, observation, sha } from "./builders.ts";
import { computed } from "./computed.ts";
import { contributions } from "./contributions.ts";
import { revisions } from "./revisions.ts";

const codes = codeListsOfEdition.map((list) => ({
  list,
  code: "X",
  label: `The only code of ${list} in this example`,
  parent: null,
  from: null,
  note: "",
}));

const reading = { layoutSha256: sha("9"), ruleSetSha256: sha("b"), contentSha256: sha("c") };

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
    expertEstimates: [
      {
        organisation: "xa-silent",
        year: 2022,
        type: "SOCIAL",
        indicator: "ENT_TOTAL",
        value: "5",
        because: "=said at its assembly",
      },
      { organisation: "xa-silent", year: 2021, type: "SOCIAL", indicator: "ENT_TOTAL", value: "4", because: "seen" },
    ],
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
      coverage: { members: decimal("0.6667"), weight: decimal("0.8"), weightKnownFor: 3, decidedBy: "weight" },
      composition: {
        fresh: decimal("70"),
        standIn: decimal("50"),
        national: zero,
        estimated: decimal("50"),
        imputed: zero,
      },
    }),
    cell(["XB", "ENT_TOTAL", "1"], ["xb-three"], 1),
    cell(["XB", "WRK_TOTAL", "13500"], ["xb-three"], 1, { conf: "C" }),
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
  ...computed,
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
    observation(["xa-one", "XA", "ENT_SME", "63"]),
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
  ...beside,
  contributions,
  revisions,
  indicators: [
    { code: "ENT_TOTAL", unit: "ENT", kind: "stock", level: "core", definition: "Enterprises" },
    { code: "WRK_TOTAL", unit: "PER", kind: "stock", level: "core", definition: "Workers" },
    { code: "TURN", unit: "CUR", kind: "flow", level: "core", definition: "Turnover" },
  ],
  codes: [...codes, { list: "GEO_REGION", code: "WORLD", label: "World", parent: null, from: null, note: "" }],
};
