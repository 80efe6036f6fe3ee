import type { Finding } from "@coop-census/census";

/** Findings of one cause in one column: what a person mends in one go. */
export interface FindingGroup<Found extends Finding = Finding> {
  readonly first: Found;
  /** All of them, `first` included, in their order. */
  readonly all: readonly Found[];
}

/** Groups findings by severity, message, sheet, column and indicator; each HOLD stays alone, since it is decided alone. */
export const groupFindings = <Found extends Finding>(findings: readonly Found[]): readonly FindingGroup<Found>[] => {
  const groups = Map.groupBy(findings, ({ severity, code, address, indicator }, index) =>
    JSON.stringify([severity, code, address.sheet, address.column, indicator, severity === "HOLD" ? index : null]),
  );
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    return first === undefined ? [] : [{ first, all }];
  });
};
