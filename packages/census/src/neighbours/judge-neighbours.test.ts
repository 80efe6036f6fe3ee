import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../finding/finding.ts";
import { acceptedYear } from "../fixture/accepted-years.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { judgeNeighbours } from "./judge-neighbours.ts";

const of = (year: number, value: string, organisation = "fr-one") =>
  acceptedYear(organisation, year, ["TYPE", "ENT_TOTAL"], [["WORKER", value]]);

const never = () => false;

const said = (returns: readonly AcceptedReturn[], isReleased: (one: AcceptedReturn, finding: Finding) => boolean) =>
  judgeNeighbours(returns, isReleased).map(({ accepted, findings }) => [
    accepted.organisation,
    accepted.year,
    findings.map(({ code }) => code).join(" "),
  ]);

describe("returns beside each other", () => {
  it("what is held is no base for the next year, until somebody releases it", () => {
    const returns = [of(2020, "100"), of(2021, "1000"), of(2022, "1010")];
    expect(said(returns, never)).toEqual([
      ["fr-one", 2020, ""],
      ["fr-one", 2021, "V12/order-of-magnitude"],
      ["fr-one", 2022, "V12/order-of-magnitude"],
    ]);
    expect(said(returns, (one) => one.year === 2021)).toEqual([
      ["fr-one", 2020, ""],
      ["fr-one", 2021, "V12/order-of-magnitude"],
      ["fr-one", 2022, ""],
    ]);
  });

  it("another organisation's years are no base", () => {
    expect(said([of(2020, "100", "fr-two"), of(2021, "1000")], never)).toEqual([
      ["fr-two", 2020, ""],
      ["fr-one", 2021, ""],
    ]);
  });

  const cell = fc.constantFrom("", "0", "90", "100", "130", "500", "500", "2700", "9000");
  const date = fc.constantFrom("own", "own", "own", "2019-12-31", "2020", "");
  const one = fc.record({
    organisation: fc.constantFrom("fr-one", "fr-two", "fr-three"),
    year: fc.integer({ min: 2019, max: 2024 }),
    scope: fc.constantFrom("AFF" as const, "AFF" as const, "NAT" as const),
    rows: fc.array(
      fc.tuple(fc.constantFrom("WORKER", "SOCIAL", "_T"), cell, cell, date, fc.constantFrom("", "", "", "B")),
      { minLength: 1, maxLength: 3 },
    ),
  });
  const returns = fc.uniqueArray(one, {
    selector: ({ organisation, year }) => `${organisation} ${year}`,
    maxLength: 12,
  });

  it("are judged the same in any order", () => {
    fc.assert(
      fc.property(returns, fc.infiniteStream(fc.nat()), fc.nat({ max: 3 }), (drawn, keys, released) => {
        const all = drawn.map(({ organisation, year, scope, rows }) =>
          acceptedYear(
            organisation,
            year,
            ["TYPE", "SCOPE", "ENT_TOTAL", "WRK_TOTAL", "REF_DATE", "FLAG"],
            rows.map(([type, enterprises, workers, when, flag]) => [
              type,
              scope,
              enterprises,
              workers,
              when === "own" ? `${year}-12-31` : when,
              flag,
            ]),
            scope,
          ),
        );
        const isReleased = ({ year }: AcceptedReturn, { code }: Finding): boolean =>
          (year + code.length) % 4 === released;
        const shuffled = all
          .map((each) => [keys.next().value ?? 0, each] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, each]) => each);
        const judge = (some: readonly AcceptedReturn[]) =>
          judgeNeighbours(some, isReleased).map(({ accepted, findings }) => ({ accepted, findings }));
        expect(judge(shuffled)).toEqual(judge(all));
        expect(
          judge(all)
            .flatMap(({ findings }) => findings)
            .filter(({ severity }) => severity === "ERROR"),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
