import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { networkOf } from "../fixture/network-of.ts";
import type { SharedGroup } from "../shared-enterprise/shared-group.ts";
import { type ChangeCause, changeCauses } from "./change-cause.ts";
import type { FrozenReturn, FrozenYear } from "./frozen-year.ts";
import { swapInputs } from "./swap-inputs.ts";

const year = 2022;

const returnOf = (organisation: string, submission: string, reason: string | null = null): FrozenReturn => ({
  organisation,
  year,
  observations: [],
  terms: { rollUpScope: "AFF", totalType: "WORKER" },
  keptOut: [],
  blankRows: [],
  submission,
  contentSha256: submission,
  ruleSetSha256: "r",
  layoutSha256: null,
  reason,
});

const groupOf = (indicator: string, ...reporters: readonly string[]): SharedGroup => ({
  indicator,
  enterprises: 1,
  entries: reporters.map((reporter) => ({
    reporter,
    scope: "AFF",
    type: "WORKER",
    activity: "_T",
    unit: "ENT",
    referenceYear: year,
    value: decimal(1),
  })),
});

const edition = (name: string, returns: readonly FrozenReturn[], more: Partial<FrozenYear> = {}): FrozenYear => ({
  year,
  method: { version: name, ruleSetSha256: "r" },
  network: networkOf({ [name]: ["IT", "EUR"] }),
  standIns: [{ organisation: name, parent: "p", year }],
  returns,
  overlaps: [
    { a: name, b: "x", kind: "declared", type: null, indicator: "TURN", amount: decimal(1), referenceDate: null },
  ],
  shared: { groups: [], identified: [] },
  rates: [{ year, currency: name, kind: "average", country: null, units: decimal(1) }],
  consents: [],
  ...more,
});

const submissions = ({ returns }: FrozenYear): readonly string[] => returns.map(({ submission }) => submission).sort();

const before = edition(
  "old",
  ["a", "b", "c", "d"].map((id) => returnOf(id, `${id}1`)),
);
const after = edition("new", [
  returnOf("a", "a2", "METH"),
  returnOf("b", "b2", "ERR"),
  returnOf("c", "c1"),
  returnOf("d", "d2", "CUR"),
  returnOf("e", "e2"),
]);

const stepOf = (cause: ChangeCause) => swapInputs(before, after).find((one) => one.cause === cause)?.inputs ?? before;

/** Which edition each input is of after the step of a cause. */
const told = (cause: ChangeCause) => {
  const { method, network, standIns, overlaps, rates } = stepOf(cause);
  return [method.version, network.organisations[0]?.id, standIns[0]?.organisation, overlaps[0]?.a, rates[0]?.currency];
};

describe("the path from one edition to another", () => {
  it("swaps one input after the other, in the order of the methodology", () => {
    expect(swapInputs(before, after).map(({ cause }) => cause)).toEqual([...changeCauses]);
    expect(changeCauses.map(told)).toEqual([
      ["new", "old", "old", "old", "old"],
      ["new", "new", "new", "old", "old"],
      ["new", "new", "new", "old", "old"],
      ["new", "new", "new", "old", "old"],
      ["new", "new", "new", "new", "old"],
      ["new", "new", "new", "new", "new"],
    ]);
  });

  it("swaps each changed return at the step of its own cause, and ends with those of the later edition", () => {
    expect(changeCauses.map((cause) => submissions(stepOf(cause)).join(" "))).toEqual([
      "a2 b1 c1 d1",
      "a2 b1 c1 d1",
      "a2 b1 c1 d1 e2",
      "a2 b2 c1 d1 e2",
      "a2 b2 c1 d1 e2",
      "a2 b2 c1 d2 e2",
    ]);
  });

  it("says of a cause that it has changed something where one input of its own has", () => {
    const changes = (more: Partial<FrozenYear>) =>
      swapInputs(before, { ...before, ...more }).flatMap(({ cause, isChange }) => (isChange ? [cause] : []));
    expect(changes({})).toEqual([]);
    expect(changes({ method: after.method })).toEqual(["method"]);
    expect(changes({ network: after.network })).toEqual(["perimeter"]);
    expect(changes({ standIns: after.standIns })).toEqual(["perimeter"]);
    expect(changes({ overlaps: after.overlaps })).toEqual(["overlap"]);
    expect(changes({ shared: { groups: [groupOf("TURN", "a", "b")], identified: [] } })).toEqual(["overlap"]);
    expect(changes({ rates: after.rates })).toEqual(["currency"]);
    expect(changes({ returns: before.returns.slice(1) })).toEqual(["error"]);
  });

  it("takes for shared, on the way, what the old returns have in common, and of new ones only what all its sides are there for", () => {
    const shared = (one: readonly (readonly string[])[], identified: readonly string[]) => ({
      groups: one.map((reporters) => groupOf(reporters.join("-"), ...reporters)),
      identified,
    });
    const steps = swapInputs(
      {
        ...before,
        shared: shared(
          [
            ["a", "b"],
            ["b", "c"],
          ],
          ["a", "b"],
        ),
      },
      {
        ...after,
        shared: shared(
          [
            ["a", "b"],
            ["a", "c"],
            ["b", "c"],
            ["c", "x"],
          ],
          ["a", "b", "c"],
        ),
      },
    );
    const found = steps.map(({ inputs: { shared: of } }) => [
      of.groups.map(({ indicator }) => indicator).join(" "),
      of.identified.join(" "),
    ]);
    expect(found).toEqual([
      ["b-c a-c", "b a"],
      ["b-c a-c", "b a"],
      ["b-c a-c", "b a"],
      ["a-b a-c b-c", "a b"],
      ["a-b a-c b-c", "a b"],
      ["a-b a-c b-c c-x", "a b c"],
    ]);
  });
});
