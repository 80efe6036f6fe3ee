import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import type { Affiliation, Network } from "../network/network.ts";
import { noDimensions } from "../observation/observation.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { rollUpYear } from "../roll-up/roll-up-year.ts";
import { membersCoverage } from "./members-coverage.ts";
import { responseOf } from "./response.ts";

const affiliation = (organisation: string, more: Partial<Affiliation> = {}): Affiliation => ({
  organisation,
  body: "cicopa",
  role: "FULL",
  certainty: "stated",
  inRoster: true,
  from: null,
  to: null,
  ...more,
});

const organisation = (id: string, country: string) => ({ id, name: id, country, kind: "UNION", isGroup: false });

const network: Network = {
  bodies: ["cicopa", "cecop"].map((id) => ({
    id,
    name: id,
    parent: id === "cicopa" ? null : "cicopa",
    from: null,
    to: null,
  })),
  countries: [
    { country: "IT", name: "Italy", place: "EUR", from: null, to: null },
    { country: "CA", name: "Canada", place: "AME_NA", from: null, to: null },
  ],
  organisations: ["it-a", "it-b", "it-unsure", "it-sector", "it-cecop"]
    .map((id) => organisation(id, "IT"))
    .concat(organisation("ca-a", "CA")),
  affiliations: [
    affiliation("it-a"),
    affiliation("it-b"),
    affiliation("it-unsure", { inRoster: false }),
    affiliation("it-sector", { role: "ASSOC_SECTOR" }),
    affiliation("it-cecop", { body: "cecop" }),
    affiliation("it-a", { body: "cecop" }),
    affiliation("ca-a", { to: "2020" }),
  ],
};

const returnOf = (id: string, indicator: string | null): AcceptedReturn => ({
  organisation: id,
  year: 2021,
  observations:
    indicator === null
      ? []
      : [
          {
            reporter: id,
            year: 2021,
            scope: "AFF",
            perimeter: "COOP",
            country: "IT",
            area: "_T",
            type: "WORKER",
            activity: "_T",
            activityRevision: null,
            indicator,
            dimensions: noDimensions,
            value: decimal(7),
            unit: "ENT",
            reference: null,
            flags: "",
            confidentiality: "F",
            isPublic: true,
            address: { sheet: null, row: 2, column: null, header: null },
          },
        ],
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE" },
  keptOut: [],
  blankRows: [],
});

const returns = [
  returnOf("it-unsure", "ENT_TOTAL"),
  returnOf("it-sector", "ENT_TOTAL"),
  returnOf("it-cecop", "ENT_TOTAL"),
  returnOf("it-a", null),
];

const response = (geo: string, series = "main", year = 2021) => responseOf({ year, geo, series, network, returns });

describe("the response of a year", () => {
  it("tells who is known, who answered and who did not", () => {
    expect(response("EUR")).toEqual({
      geo: "EUR",
      known: ["it-a", "it-b"],
      answered: ["it-a", "it-unsure"],
      answeredEntTotal: ["it-unsure"],
      notResponding: ["it-b"],
      beyondRoster: ["it-unsure"],
      notAdded: ["it-cecop", "it-sector"],
    });
  });

  it("asks nobody who had left before the end of the year", () => {
    expect(response("AME").known).toEqual([]);
    expect(response("CA", "main", 2020).known).toEqual(["ca-a"]);
  });

  it("takes no return of another year for an answer", () => {
    expect(response("WORLD", "main", 2020).answered).toEqual([]);
  });

  it("counts a member of CECOP alone in CECOP's own series only", () => {
    expect(response("IT", "cecop").answered).toEqual(["it-a", "it-cecop"]);
    const reporters = (series: string) =>
      rollUpYear({ year: 2021, network, overlaps: [], returns, series, variant: "all_reported" }).find(
        ({ geo, type }) => geo === "WORLD" && type === "WORKER",
      )?.reporters;
    expect(reporters("main")).toEqual({ answered: 1, of: 3, ids: ["it-unsure"] });
    expect(reporters("cecop")).toEqual({ answered: 1, of: 2, ids: ["it-cecop"] });
  });
});

describe("coverage by members", () => {
  it("is what answered of what could, with four decimals", () => {
    expect(membersCoverage({ reporters: { answered: 2, of: 3, ids: ["a", "b"] } })).toBe("0.6667");
    expect(membersCoverage({ reporters: { answered: 0, of: 0, ids: [] } })).toBeNull();
  });
});
