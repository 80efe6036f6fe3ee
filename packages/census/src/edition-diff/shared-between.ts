import type { SharedEnterprises, SharedGroup } from "../shared-enterprise/shared-group.ts";

/** Which reporters' returns are still those of the edition before, and which already those of the edition after. */
export interface Swapped {
  readonly waiting: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
}

/**
 * What registers have in common when some returns are swapped and others are not yet: what the old edition found among
 * returns that still stand, and what the new one found with those that have come since, as far as all its sides are there.
 */
export const sharedBetween = (
  before: SharedEnterprises,
  after: SharedEnterprises,
  { waiting, done }: Swapped,
): SharedEnterprises => {
  const has = ({ entries }: SharedGroup, reporters: ReadonlySet<string>): boolean =>
    entries.some(({ reporter }) => reporters.has(reporter));
  return {
    groups: [
      ...before.groups.filter((group) => !has(group, done)),
      ...after.groups.filter((group) => has(group, done) && !has(group, waiting)),
    ],
    identified: [
      ...before.identified.filter((reporter) => !done.has(reporter)),
      ...after.identified.filter((reporter) => done.has(reporter)),
    ],
  };
};
