import { additiveMembers } from "../network/additive-members.ts";
import { affiliationsOn } from "../network/affiliations-on.ts";
import type { Network, Organisation } from "../network/network.ts";
import { endOfYear, isInForce } from "../network/validity.ts";
import type { Observation } from "../observation/observation.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { countedObservations } from "../roll-up/counted-observations.ts";
import { bodyOfSeries } from "../roll-up/series.ts";
import type { Statement } from "../statement/statement.ts";

/** An organisation whose figures are shown beside the census and never added: a group, or an associate or observer. */
export interface BesideFigures {
  readonly organisation: Pick<Organisation, "id" | "name" | "country" | "isGroup">;
  /** Its roles in CICOPA on 31 December; none for a group. */
  readonly roles: readonly string[];
  /** The enterprises of a group on 31 December, as the roster names them. */
  readonly enterprises: readonly string[];
  /** What it sent for the year, each with its scope and perimeter. */
  readonly sent: readonly Observation[];
  /** What has been published of it, whatever the year. */
  readonly statements: readonly Statement[];
}

const nameOfGroup = (type: string): string | null => (type.startsWith("GROUP:") ? type.slice(6).toUpperCase() : null);

/** "es-mondragon" is the group that statements call MONDRAGON. */
const isNamed = ({ id, name }: Organisation, group: string): boolean =>
  name.toUpperCase() === group || id.toUpperCase().split("-").includes(group);

const unnamed = (group: string, statements: readonly Statement[]): BesideFigures => ({
  organisation: { id: `GROUP:${group}`, name: group, country: statements[0]?.geo ?? "", isGroup: true },
  roles: [],
  enterprises: [],
  sent: [],
  statements,
});

/**
 * Everybody of the roster who is not added on 31 December, with what they sent and what is published of them, by id; and
 * the groups that only a statement names.
 */
export const figuresBeside = (from: {
  readonly year: number;
  readonly network: Network;
  readonly returns: readonly AcceptedReturn[];
  readonly statements: readonly Statement[];
}): readonly BesideFigures[] => {
  const { year, network, returns, statements } = from;
  const date = endOfYear(year);
  const additive = new Set(additiveMembers(network, date, bodyOfSeries("main")));
  const affiliations = affiliationsOn(network, date, bodyOfSeries("main"));
  const sent = new Map(returns.filter((one) => one.year === year).map((one) => [one.organisation, one]));
  const ofGroups = Map.groupBy(statements, ({ type }) => nameOfGroup(type));
  const found = network.organisations.flatMap((organisation): readonly BesideFigures[] => {
    if (additive.has(organisation.id)) return [];
    const { id, name, country, isGroup } = organisation;
    const accepted = sent.get(id);
    const roles = affiliations
      .filter((one) => one.organisation === id)
      .map(({ role }) => role)
      .sort();
    if (!isGroup && roles.length === 0 && accepted === undefined) return [];
    const named = [...ofGroups].filter(([group]) => isGroup && group !== null && isNamed(organisation, group));
    return [
      {
        organisation: { id, name, country, isGroup },
        roles,
        enterprises: (network.perimeters ?? [])
          .filter((one) => one.group === id && isInForce(one, date))
          .map(({ enterprise }) => enterprise)
          .sort(),
        sent: accepted === undefined ? [] : countedObservations(accepted),
        statements: named.flatMap(([, own]) => own),
      },
    ];
  });
  const groups = network.organisations.filter(({ isGroup }) => isGroup);
  const onlyStated = [...ofGroups].flatMap(([group, own]) =>
    group === null || groups.some((one) => isNamed(one, group)) ? [] : [unnamed(group, own)],
  );
  return [...found, ...onlyStated].sort((a, b) => (a.organisation.id < b.organisation.id ? -1 : 1));
};
