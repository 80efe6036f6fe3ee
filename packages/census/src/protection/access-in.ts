import { sum } from "../decimal/decimal.ts";
import type { Observation } from "../observation/observation.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { countedObservations } from "../roll-up/counted-observations.ts";
import { detailOf } from "../roll-up/detail.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { Access } from "./contribution.ts";
import type { ReleaseConsent } from "./release-consent.ts";

/** Whether a value is known to everybody: counts of enterprises unless the member asks otherwise, others once published. */
export const isOpenValue = ({ unit, confidentiality, isPublic }: Observation): boolean =>
  confidentiality === "F" && (unit === "ENT" || isPublic);

const activityOf = ({ activity, activityRevision }: Observation): string =>
  activity === "_T" ? "_T" : `ISIC${activityRevision ?? ""}_${activity}`;

/**
 * What readers may know of each value of a year. A value of a reporter of which nothing of the indicator is public is
 * closed; where some is, only what is published as it stands is open, and the rest may follow from what is published.
 */
export const accessIn = (year: {
  readonly year: number;
  readonly returns: readonly AcceptedReturn[];
  readonly consents: readonly ReleaseConsent[];
}): ((member: MemberCell) => Access) => {
  const consented = new Set(
    year.consents
      .filter((one) => one.year === year.year)
      .map(({ organisation, indicator }) => JSON.stringify([organisation, indicator])),
  );
  const isConsented = (reporter: string, indicator: string): boolean =>
    [null, indicator].some((one) => consented.has(JSON.stringify([reporter, one])));
  const given = Map.groupBy(
    year.returns.flatMap((one) => (one.year === year.year ? countedObservations(one) : [])),
    ({ reporter, indicator }) => JSON.stringify([reporter, indicator]),
  );
  return (member) => {
    const { reporter, type, activity, indicator, detail, unit, value } = member;
    if (isConsented(reporter, indicator)) return "open";
    const all = given.get(JSON.stringify([reporter, indicator])) ?? [];
    // What nobody reported is made of something else, which may be known.
    if (all.length === 0) return "partly";
    if (all.every(isOpenValue)) return "open";
    if (!all.some(isOpenValue)) return "closed";
    const same = all.filter(
      (one) =>
        one.type === type && activityOf(one) === activity && detailOf(one.dimensions) === detail && one.unit === unit,
    );
    return same.length > 0 && same.every(isOpenValue) && sum(same.map((one) => one.value)) === value
      ? "open"
      : "partly";
  };
};
