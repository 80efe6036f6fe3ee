import { referenceDate } from "../observation/reference-date.ts";
import { isCounted, type Variant } from "../roll-up/variant.ts";
import type { SharedEnterprises, SharedEntry } from "./shared-group.ts";

/** What registers have in common, with the entries alone that a variant of the figures counts. */
export const countedShared = (shared: SharedEnterprises, year: number, variant: Variant): SharedEnterprises => {
  if (variant === "all_reported") return shared;
  const isIn = ({ scope, referenceYear }: SharedEntry): boolean =>
    isCounted(
      { scope, reference: referenceYear === null ? null : referenceDate(String(referenceYear)) },
      year,
      variant,
    );
  return { ...shared, groups: shared.groups.map((group) => ({ ...group, entries: group.entries.filter(isIn) })) };
};
