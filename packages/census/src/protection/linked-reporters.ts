import { connectedReporters } from "../roll-up/connected-reporters.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";

/** Names, for each reporter, the group of those that may count the same enterprises; null where no overlap speaks of it. */
export const linkedReporters = ({
  overlaps,
  shared,
}: Pick<RollUpContext, "overlaps" | "shared">): ((reporter: string) => string | null) => {
  const declared = overlaps.map(({ a, b }) => ({ sides: [a, b] as const }));
  const inRegisters = (shared?.groups ?? []).flatMap(({ entries: [first, ...others] }) =>
    first === undefined ? [] : others.map(({ reporter }) => ({ sides: [first.reporter, reporter] as const })),
  );
  const groups = connectedReporters([...declared, ...inRegisters]);
  const nameOf = new Map(
    groups.flatMap(({ reporters }) => reporters.map((one) => [one, reporters.join(" ")] as const)),
  );
  return (reporter) => nameOf.get(reporter) ?? null;
};
