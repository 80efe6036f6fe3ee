import { decimal, languages, noDimensions, type Observation, referenceDate } from "@coop-census/census";
import { templateRow } from "@coop-census/contracts";
import { makeTemplate, makeTemplateCsv, type TemplateInput } from "@coop-census/handout";
import { readReturn, type TemplateReading } from "@coop-census/intake";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Filling, fillCsv, fillWorkbook } from "../fixture/fill-template.ts";

const observation = (more: Partial<Observation>): Observation => ({
  reporter: "it-a",
  year: 2021,
  scope: "AFF",
  perimeter: "COOP",
  country: "IT",
  area: "_T",
  type: "WORKER",
  activity: "_T",
  activityRevision: null,
  indicator: "ENT_TOTAL",
  dimensions: noDimensions,
  value: decimal("2500"),
  unit: "ENT",
  reference: referenceDate("2021-12-31"),
  flags: "",
  confidentiality: "F",
  isPublic: false,
  address: { sheet: null, row: 2, column: 2, header: "Imprese" },
  ...more,
});

const input = (language: TemplateInput["language"]): TemplateInput => ({
  organisation: { id: "it-a", name: "=A & B", country: "IT" },
  year: 2022,
  language,
  deadline: null,
  last: {
    rollUpScope: "AFF",
    observations: [
      observation({}),
      observation({ indicator: "TURN", unit: "EUR", value: decimal("15600000000.25") }),
      observation({ scope: "NAT", indicator: "ENT_REGISTERED", value: decimal("17339") }),
      observation({ area: "IT-62", value: decimal("12345678901234567890") }),
    ],
  },
  partners: [
    { id: "it-b", name: "B" },
    { id: "it-c", name: "=C" },
  ],
});

const read = async (bytes: Uint8Array): Promise<TemplateReading> => {
  const result = await readReturn({ bytes, fileName: "template", profiles: [], year: 2022 });
  if (result.kind !== "template") throw new Error(JSON.stringify(result));
  return result.template;
};

const forms = {
  xlsx: async (language: TemplateInput["language"], filling: Filling) =>
    read(await fillWorkbook(makeTemplate(input(language)), filling)),
  csv: async (language: TemplateInput["language"], filling: Filling) =>
    read(await fillCsv(makeTemplateCsv(input(language)), filling)),
} as const;

const indicators = ["ENT_TOTAL", "MBR_TOTAL", "WRK_TOTAL", "WRK_FTE", "TURN", "RESULT"] as const;
const rows = [
  "WORKER|_T|_T||",
  "SOCIAL_A|_T|_T||",
  "_T|_T|_T||",
  "WORKER|_T|_T|NAT|COOP",
  "WORKER|IT-62|_T||",
] as const;

const figure = fc.record({
  row: fc.constantFrom(...rows),
  indicator: fc.constantFrom(...indicators),
  value: fc.oneof(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }).map(String), fc.constantFrom("0", "-", "n/a")),
});

const filling = fc.record({
  answers: fc.record({
    "reference-date": fc.constantFrom("2022-12-31", "2022-12", "2022", "31/12/2022"),
    scope: fc.constantFrom("AFF", "NAT"),
    perimeter: fc.constantFrom("COOP", "COOP_SUBS"),
    currency: fc.constant("EUR"),
    multiplier: fc.constantFrom("1", "1000", "1000000"),
    public: fc.constantFrom("yes", "no"),
    "public-address": fc.constant("https://example.org/page"),
    source: fc.constantFrom("our register", "una indagine"),
  }),
  figures: fc.uniqueArray(figure, {
    minLength: 1,
    maxLength: 12,
    selector: ({ row, indicator }) => `${row}${indicator}`,
  }),
  flags: fc.dictionary(fc.constantFrom(...rows), fc.constantFrom("E", "D", "P"), { noNullPrototype: true }),
  behind: fc.uniqueArray(
    fc.record({
      row: fc.constantFrom(...rows),
      indicator: fc.constantFrom("WRK_TOTAL", "TURN"),
      enterprises: fc.integer({ min: 2, max: 500 }).map(String),
      largest: fc.integer({ min: 50, max: 100 }).map(String),
    }),
    { maxLength: 4, selector: ({ row, indicator }) => `${row}${indicator}` },
  ),
  overlaps: fc.array(
    fc.record({
      partner: fc.constantFrom("it-b", "it-c", "An organisation nobody listed"),
      type: fc.constantFrom("*", "WORKER"),
      indicator: fc.constantFrom("ENT_TOTAL", "WRK_TOTAL"),
      amount: fc.nat({ max: 5000 }).map(String),
      basis: fc.constantFrom("measured", "estimated"),
    }),
    { maxLength: 3 },
  ),
});

const nameOf = (partner: string): string => (partner === "it-b" ? "B (it-b)" : "=C (it-c)");

/** What was filled in, as lines that do not depend on the form of the file. */
const expectedFigures = ({ figures, answers: { scope = "", perimeter = "" } }: Filling): readonly string[] =>
  figures
    .map(({ row, indicator, value }) => {
      const made = templateRow.parse(row);
      const place = [made?.type, made?.area, made?.scope ?? scope, made?.perimeter ?? perimeter].join("|");
      return `${place} ${indicator} ${value}`;
    })
    .toSorted();

const readFigures = ({ return: ret }: TemplateReading): readonly string[] =>
  (ret?.records ?? [])
    .flatMap(({ type, area, scope, perimeter, values }) =>
      values.flatMap(({ indicator, content, raw }) => {
        if (content.kind === "blank") return [];
        const place = [type.code, area.code, scope.code, perimeter.code].join("|");
        return [`${place} ${indicator} ${content.kind === "number" ? content.value : raw}`];
      }),
    )
    .toSorted();

describe.each(["xlsx", "csv"] as const)("a template as %s that is filled in", (form) => {
  test.each(languages)("in %s reads back as exactly what was filled in", async (language) => {
    await fc.assert(
      fc.asyncProperty(filling, async (filled) => {
        const reading = await forms[form](language, filled);
        const { answers } = reading;
        expect(reading.findings).toEqual([]);
        expect([reading.organisation, reading.year]).toEqual(["it-a", 2022]);
        expect(answers).toMatchObject({
          kind: "figures",
          referenceDate: filled.answers["reference-date"],
          scope: filled.answers.scope,
          perimeter: filled.answers.perimeter,
          currency: "EUR",
          multiplier: filled.answers.multiplier,
          public: filled.answers.public,
          publicAddress: "https://example.org/page",
          source: filled.answers.source,
        });
        expect(readFigures(reading)).toEqual(expectedFigures(filled));
        for (const record of reading.return?.records ?? []) {
          if (!record.values.some(({ content }) => content.kind === "number")) continue;
          expect(record.reference?.date?.text).toBe(
            filled.answers["reference-date"] === "31/12/2022" ? "2022-12-31" : filled.answers["reference-date"],
          );
          expect(record.isPublic).toBe(filled.answers.public === "yes");
        }
        const flagged = (reading.return?.records ?? []).flatMap(({ flags }) => (flags === null ? [] : [flags.codes]));
        expect(new Set(flagged)).toEqual(new Set(Object.values(filled.flags)));
        expect(
          answers.behind
            .map(({ indicator, enterprises, largestShare }) => `${indicator} ${enterprises} ${largestShare}`)
            .toSorted(),
        ).toEqual(
          filled.behind
            .map(({ indicator, enterprises, largest }) => `${indicator} ${enterprises} ${largest}`)
            .toSorted(),
        );
        expect(answers.overlaps).toEqual(
          filled.overlaps.map(({ partner, type, indicator, amount, basis }) => ({
            partner: partner.startsWith("it-") && form === "xlsx" ? partner : null,
            partnerName: partner.startsWith("it-") && form === "xlsx" ? nameOf(partner) : partner,
            type: type === "*" ? null : type,
            indicator,
            amount,
            basis,
            note: null,
          })),
        );
      }),
      { numRuns: 8 },
    );
  });

  test("shows last year's accepted values, each with its row and exactly", async () => {
    const { shown } = await forms[form]("it", {
      answers: { kind: "nil" },
      figures: [],
      flags: {},
      behind: [],
      overlaps: [],
    });
    expect(shown.map((one) => `${templateRow.print(one)} ${one.indicator} ${one.value}`).toSorted()).toEqual(
      [
        "WORKER|_T|_T|| ENT_TOTAL 2500",
        "WORKER|_T|_T|| TURN 15600000000.25",
        "WORKER|_T|_T|NAT|COOP ENT_REGISTERED 17339",
        "WORKER|IT-62|_T|| ENT_TOTAL 12345678901234567890",
      ].toSorted(),
    );
  });

  test.each(["nil", "unchanged"] as const)("may say %s, and then sends no figure", async (kind) => {
    const empty = { figures: [], flags: {}, behind: [], overlaps: [] };
    const reading = await forms[form]("fr", { answers: { kind }, ...empty });
    expect([reading.answers.kind, reading.return, reading.findings]).toEqual([kind, null, []]);
    const figures = [{ row: rows[0], indicator: "ENT_TOTAL", value: "5" }];
    const refused = forms[form]("fr", { answers: { kind }, ...empty, figures });
    await expect(refused).rejects.toThrow("V01/template-not-empty");
  });
});
