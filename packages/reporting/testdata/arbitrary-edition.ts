import { type ConversionNote, type Decimal, decimal, noDimensions, type Observation } from "@coop-census/census";
import fc from "fast-check";
import type { JudgedCell } from "../src/cell/edition-cell.ts";
import type { EditionInput } from "../src/edition/edition-input.ts";
import { threeReporters } from "./three-reporters/input.ts";

const text = fc
  .oneof(fc.string({ unit: "binary" }), fc.constantFrom("=1", '"a",b', "'", "\u{20bb7}", "\ufffd", "a\nb", ""))
  .filter((value) => value.isWellFormed());

const figure: fc.Arbitrary<Decimal> = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat({ max: 99 }))
  .map(([whole, part]) => decimal(`${whole}.${part}`));

const id = fc.stringMatching(/^[a-z]{2}-[a-z]{1,6}$/);
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const members = fc.integer({ min: 0, max: 40 });
const { indicators } = threeReporters;

const cell: fc.Arbitrary<JudgedCell> = fc.record({
  year: fc.constant(2022),
  geo: fc.constantFrom("XA", "XB", "WORLD", "EUR"),
  type: fc.constantFrom("WORKER", "SOCIAL", "ALL_COOP"),
  activity: fc.constantFrom("_T", "ISIC4_C", "ISIC5_62"),
  indicator: fc.constantFrom(...indicators.map(({ code }) => code)),
  detail: fc.constantFrom("_T", "ORIGIN=CRISIS COHORT=2008"),
  unit: fc.constantFrom("ENT", "EUR"),
  gross: figure,
  overlap: figure,
  overlapHere: figure,
  value: figure,
  bounds: fc.record({ lower: figure, upper: figure }),
  flags: fc.constantFrom("", "D", "DE", "U"),
  reporters: fc
    .tuple(fc.uniqueArray(id, { maxLength: 4 }), members)
    .map(([ids, of]) => ({ answered: ids.length, of, ids: ids.sort() })),
  composition: fc.record({ fresh: figure, standIn: figure, national: figure, estimated: figure, imputed: figure }),
  printed: fc.record({ step: figure, value: figure, lower: figure, upper: figure }),
  lacking: fc.uniqueArray(id, { maxLength: 3 }).map((ids) => ids.sort()),
  partial: fc.uniqueArray(id, { maxLength: 3 }).map((ids) => ids.sort()),
  coverage: fc.record({
    members: fc.option(figure),
    weight: fc.option(figure),
    weightKnownFor: fc.nat({ max: 40 }),
    decidedBy: fc.constantFrom("members", "weight"),
  }),
  conf: fc.constantFrom("F", "C"),
});

const cells = fc.uniqueArray(cell, {
  maxLength: 8,
  selector: ({ geo, type, activity, indicator, unit }) => [geo, type, activity, indicator, unit].join(),
});

const observation: fc.Arbitrary<Observation> = fc.record({
  reporter: id,
  year: fc.constant(2022),
  scope: fc.constantFrom("AFF", "NAT"),
  perimeter: fc.constantFrom("COOP", "COOP_SUBS"),
  country: fc.constantFrom("XA", "XB"),
  area: fc.constant("_T"),
  type: fc.constantFrom("WORKER", "_T"),
  activity: fc.constant("_T"),
  activityRevision: fc.constant(null),
  indicator: fc.constantFrom(...indicators.map(({ code }) => code)),
  dimensions: fc.constant(noDimensions),
  value: figure,
  unit: fc.constantFrom("ENT", "PER"),
  reference: fc.constantFrom(null, { text: "2022", precision: "year" }),
  flags: fc.constantFrom("", "E"),
  confidentiality: fc.constantFrom("F", "C"),
  isPublic: fc.boolean(),
  address: fc.record({
    sheet: fc.option(text),
    row: fc.nat(),
    column: fc.option(fc.nat()),
    header: fc.option(text),
  }),
});

/** Editions of any content: text of every script and with every character that a CSV or a spreadsheet minds. */
export const arbitraryEdition: fc.Arbitrary<EditionInput> = fc
  .record({
    mainCells: cells,
    bodyCells: cells,
    observations: fc.array(observation, { maxLength: 6 }),
    names: fc.uniqueArray(fc.tuple(id, text), { maxLength: 5, selector: ([one]) => one }),
    hashes: fc.array(hash, { maxLength: 5 }),
    rates: fc.array(
      fc.record({ year: fc.constant(2022), currency: fc.constantFrom("EUR", "PLN"), kind: fc.constantFrom("average", "ppp"), country: fc.constantFrom(null, "XA"), units: fc.option(figure) }),
    ),
    money: fc.array(
      fc.record({
        cells: cells.chain((list) =>
          fc.tuple(...list.map((cell) => fc.record({ cell: fc.constant(cell), notConverted: fc.uniqueArray(id), conf: fc.constantFrom("F", "C") }))),
        ),
        conversions: fc.array(
          fc.record({
            view: fc.constantFrom("EUR", "INTD"),
            reporter: id,
            country: fc.constant("XA"),
            indicator: fc.constant("TURN"),
            currency: fc.constantFrom("PLN", "ARS"),
            year: fc.option(fc.constant(2021)),
            by: fc.constantFrom("average", "year-end", "ppp"),
            units: fc.option(figure),
            notes: fc.constantFrom<readonly ConversionNote[]>([], ["no-rate"], ["other-financial-year", "no-rate"]),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 2 },
    ),
    indicators: fc.constant(indicators),
  })
  .map(({ bodyCells, names, hashes, ...made }): EditionInput => {
    const organisations = names.map(([one, name]) => ({
      id: one,
      name,
      country: "XA",
      kind: "FEDERATION",
      isGroup: false,
    }));
    return {
      ...threeReporters,
      ...made,
      bodySeries: [
        { body: "cecop", cells: bodyCells },
        { body: "cicopa-ap", cells: [] },
      ],
      inputs: {
        ...threeReporters.inputs,
        network: hashes,
        statements: hashes,
        decisions: hashes.map((submission, row) => ({
          submission,
          rule: "V14",
          row,
          indicator: null,
          decision: "release",
        })),
      },
      returns: names.map(([organisation, name]) => ({
        organisation,
        name,
        country: "XA",
        role: "FULL",
        rollUpScope: null,
        submission: null,
        kind: null,
        sha256: null,
        state: null,
      })),
      network: { ...threeReporters.network, organisations },
    };
  });
