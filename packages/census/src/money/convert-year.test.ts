import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, type Decimal, decimal, divide, subtract, sum, zero } from "../decimal/decimal.ts";
import type { Affiliation, Network } from "../network/network.ts";
import { noDimensions, type Observation } from "../observation/observation.ts";
import { referenceDate } from "../observation/reference-date.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { additiveCells } from "../roll-up/additive-cells.ts";
import type { Overlap } from "../roll-up/overlap.ts";
import { type ConvertedYear, convertYear } from "./convert-year.ts";
import type { MoneyView } from "./money-view.ts";
import type { Rate } from "./rate.ts";

const places = { IT: "EUR", FR: "EUR", PL: "EUR", BG: "EUR", AR: "AME_MS" } as const;
const currencies = { IT: "EUR", FR: "EUR", PL: "PLN", BG: "BGN", AR: "ARS" } as const;
type Country = keyof typeof places;
const countries: readonly Country[] = ["IT", "FR", "PL", "BG", "AR"];

const affiliationOf = (country: Country): Affiliation => ({
  organisation: `${country.toLowerCase()}-a`,
  body: "cicopa",
  role: "FULL",
  certainty: "stated",
  inRoster: true,
  from: null,
  to: null,
});

const network: Network = {
  bodies: [{ id: "cicopa", name: "CICOPA", parent: null, from: null, to: null }],
  countries: countries.map((country) => ({ country, name: country, place: places[country], from: null, to: null })),
  organisations: countries.map((country) => ({
    id: `${country.toLowerCase()}-a`,
    name: country,
    country,
    kind: "UNION",
    isGroup: false,
  })),
  affiliations: countries.map(affiliationOf),
};

interface Given {
  readonly country: Country;
  readonly value: string;
  readonly date?: string | null;
  readonly indicator?: string;
}

const observationOf = (
  { country, value, date = "2021-12-31", indicator = "TURN" }: Given,
  row: number,
): Observation => ({
  reporter: `${country.toLowerCase()}-a`,
  year: 2021,
  scope: "AFF",
  perimeter: "COOP",
  country,
  area: "_T",
  type: row % 2 === 0 ? "WORKER" : "SOCIAL_GI",
  activity: "_T",
  activityRevision: null,
  indicator,
  dimensions: noDimensions,
  value: decimal(value),
  unit: currencies[country],
  reference: date === null ? null : referenceDate(date),
  flags: "",
  confidentiality: "F",
  isPublic: true,
  address: { sheet: null, row, column: 1, header: null },
});

const returnsOf = (given: readonly Given[]): readonly AcceptedReturn[] =>
  [...Map.groupBy(given.map(observationOf), ({ reporter }) => reporter)].map(([organisation, observations]) => ({
    organisation,
    year: 2021,
    observations,
    terms: { rollUpScope: "AFF", totalType: "NA_TYPE" },
    keptOut: [],
    blankRows: [],
  }));

const rate = (year: number, currency: string, units: string, more: Partial<Rate> = {}): Rate => ({
  year,
  currency,
  kind: "average",
  country: null,
  units: decimal(units),
  ...more,
});

const rates: readonly Rate[] = [
  rate(2021, "PLN", "4.5"),
  rate(2021, "PLN", "4.6", { kind: "year-end" }),
  rate(2020, "PLN", "4.4"),
  rate(2018, "PLN", "4.3"),
  rate(2021, "ARS", "112.5"),
  rate(2018, "ARS", "33"),
  rate(2020, "ARS", "80"),
  rate(2021, "EUR", "0.65", { kind: "ppp", country: "IT" }),
  rate(2021, "EUR", "0.75", { kind: "ppp", country: "FR" }),
];

const convert = (
  given: readonly Given[],
  view: MoneyView = "EUR",
  overlaps: readonly Overlap[] = [],
): ConvertedYear => {
  const returns = returnsOf(given);
  const members = additiveCells({ year: 2021, series: "main", network, returns, variant: "all_reported" });
  return convertYear({ context: { year: 2021, series: "main", network, overlaps, members }, returns, rates, view });
};

const find = ({ cells }: ConvertedYear, geo: string, indicator = "TURN") =>
  cells.find(({ cell }) => cell.geo === geo && cell.type === "ALL_COOP" && cell.indicator === indicator);

const conversionOf = ({ conversions }: ConvertedYear, country: Country) =>
  conversions.find((conversion) => conversion.country === country);

describe("money in a common unit", () => {
  it("adds currencies that no other figure adds, each by the average rate of its year", () => {
    const converted = convert([
      { country: "IT", value: "1000" },
      { country: "PL", value: "9000" },
      { country: "AR", value: "11250" },
    ]);
    expect(find(converted, "EUR")?.cell).toMatchObject({ unit: "EUR", value: "3000" });
    expect(find(converted, "WORLD")).toMatchObject({
      cell: { value: "3100", reporters: { answered: 3 } },
      notConverted: [],
    });
  });

  it("takes a stock at the rate of the last day, and not at all where there is none", () => {
    const converted = convert([
      { country: "PL", value: "4600", indicator: "EQUITY" },
      { country: "AR", value: "4600", indicator: "EQUITY" },
    ]);
    expect(find(converted, "PL", "EQUITY")?.cell.value).toBe("1000");
    expect(find(converted, "WORLD", "EQUITY")).toMatchObject({ cell: { value: "1000" }, notConverted: ["ar-a"] });
    expect(conversionOf(converted, "AR")).toMatchObject({ by: "year-end", units: null, notes: ["no-rate"] });
  });

  it("needs no rate of the year for the currency that the euro replaced, whatever year the amounts are of", () => {
    const converted = convert([{ country: "BG", value: "1955.83", date: "2019-12-31" }]);
    expect(find(converted, "BG")?.cell.value).toBe("1000");
    expect(conversionOf(converted, "BG")).toMatchObject({ by: "fixed", units: "1.95583", notes: [] });
  });

  it("measures purchasing power by country, also where countries share a currency", () => {
    const converted = convert(
      [
        { country: "IT", value: "65" },
        { country: "FR", value: "75" },
        { country: "PL", value: "9" },
      ],
      "INTD",
    );
    expect(find(converted, "EUR")).toMatchObject({ cell: { unit: "INTD", value: "200" }, notConverted: ["pl-a"] });
  });

  it("does not convert what is undated or of several years", () => {
    expect(conversionOf(convert([{ country: "PL", value: "9", date: null }]), "PL")).toMatchObject({
      units: null,
      notes: ["undated"],
    });
    const mixed = convert([
      { country: "PL", value: "9" },
      { country: "PL", value: "9", date: "2020-12-31" },
    ]);
    expect(conversionOf(mixed, "PL")).toMatchObject({ units: null, year: null, notes: ["several-years"] });
  });

  it("converts an amount of another year at the rate of that year, but not in a currency of high inflation", () => {
    const converted = convert([
      { country: "PL", value: "4400", date: "2020-12-31" },
      { country: "AR", value: "8000", date: "2020-12-31" },
    ]);
    expect(find(converted, "PL")?.cell).toMatchObject({ value: "1000", composition: { fresh: "0", standIn: "1000" } });
    expect(conversionOf(converted, "AR")).toMatchObject({ units: null, notes: ["high-inflation"] });
    expect(find(converted, "WORLD")?.notConverted).toEqual(["ar-a"]);
  });

  it("says that a financial year ends within the calendar year", () => {
    const converted = convert([{ country: "PL", value: "4500", date: "2021-03-31" }]);
    expect(conversionOf(converted, "PL")).toMatchObject({ units: "4.5", notes: ["other-financial-year"] });
  });

  it("removes no overlap that was measured in a currency of its own", () => {
    const overlap: Overlap = {
      a: "it-a",
      b: "fr-a",
      kind: "declared",
      type: null,
      indicator: "TURN",
      amount: decimal(50),
      referenceDate: "2021",
    };
    const converted = convert(
      [
        { country: "IT", value: "100" },
        { country: "FR", value: "200" },
      ],
      "EUR",
      [overlap],
    );
    expect(find(converted, "EUR")?.cell).toMatchObject({ value: "300", overlap: "0" });
  });
});

describe("money of enterprises that two registers have", () => {
  it("is removed in the common unit, whatever currencies the two count in", () => {
    const given: readonly Given[] = [
      { country: "IT", value: "1000" },
      { country: "PL", value: "9000" },
    ];
    const returns = returnsOf(given);
    const members = additiveCells({ year: 2021, series: "main", network, returns, variant: "all_reported" });
    const entryOf = (reporter: string, unit: string, value: string) => ({
      reporter,
      scope: "AFF" as const,
      type: "WORKER",
      activity: "_T",
      unit,
      referenceYear: 2021,
      value: decimal(value),
    });
    const shared = {
      groups: [
        { indicator: "TURN", enterprises: 1, entries: [entryOf("it-a", "EUR", "400"), entryOf("pl-a", "PLN", "1800")] },
      ],
      identified: ["it-a", "pl-a"],
    };
    const context = { year: 2021, series: "main", network, overlaps: [], members, shared };
    const { cells } = convertYear({ context, returns, rates, view: "EUR" });
    const europe = cells.find(({ cell }) => cell.geo === "EUR" && cell.type === "ALL_COOP")?.cell;
    expect(europe).toMatchObject({ gross: "3000", overlapHere: "400", value: "2600" });
  });
});

describe("the algebra of converted money", () => {
  const amount = fc.record({
    country: fc.constantFrom(...countries),
    value: fc.integer({ min: -1_000_000, max: 1_000_000_000 }).map(String),
    date: fc.constantFrom("2021-12-31", "2021", "2020-12-31", null),
  });

  it("leaves nobody out, adds up from place to place, and does not mind the order", () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 12 }), (given) => {
        const converted = convert(given);
        const valueOf = (geo: string): Decimal => find(converted, geo)?.cell.value ?? zero;
        expect(valueOf("WORLD")).toBe(sum(["EUR", "AME"].map(valueOf)));
        expect(valueOf("EUR")).toBe(sum(["IT", "FR", "PL", "BG"].map(valueOf)));
        const world = find(converted, "WORLD");
        const reporters = new Set([...(world?.cell.reporters.ids ?? []), ...(world?.notConverted ?? [])]);
        const gave = new Set(given.map(({ country }) => `${country.toLowerCase()}-a`));
        if (world !== undefined) expect(reporters).toEqual(gave);
        for (const { cell } of converted.cells) {
          expect(add(cell.composition.fresh, cell.composition.standIn)).toBe(cell.gross);
        }
        expect(convert(given.toReversed()).conversions).toEqual(converted.conversions);
      }),
      { numRuns: 300 },
    );
  });

  it("is never off by more than half a hundredth a member cell", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (value) => {
        const euro = find(convert([{ country: "PL", value: String(value) }]), "PL")?.cell.value ?? zero;
        const exact = divide(decimal(value), decimal("4.5"), 12);
        const error = subtract(euro, exact);
        expect(compare(error, decimal("0.005")) <= 0 && compare(error, decimal("-0.005")) >= 0).toBe(true);
      }),
    );
  });
});
