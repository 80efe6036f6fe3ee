import {
  type Affiliation,
  additiveMembers,
  isAdditive,
  isInForce,
  isOutsideBody,
  type Network,
  type Organisation,
  placesOfCountry,
  wholesOf,
} from "@coop-census/census";

const sayAffiliation = (network: Network, date: string, one: Affiliation): string => {
  const { organisation, body, role, certainty, inRoster, from, to } = one;
  const since = `${from === null ? "" : `, since ${from}`}${to === null ? "" : `, until ${to}`}`;
  const adding = (): string => {
    if (!isInForce(one, date)) return `not in force on ${date}`;
    if (isOutsideBody(network, body)) return "that body is outside the network, and nothing is rolled up there";
    if (additiveMembers(network, date, body).includes(organisation)) return `its returns are added for ${body}`;
    return isAdditive(role)
      ? `not added for ${body}: another additive member has its enterprises`
      : `its returns are read and shown, not added for ${body}`;
  };
  return `${role} of ${body}${since} (${certainty}${inRoster ? "" : ", none of the known members"}): ${adding()}.`;
};

const singleEnterprise = /ENTERPRISE$/;

/** Everything that the roster says of an organisation or group on a day, in lines. */
export const sayOrganisation = (network: Network, organisation: Organisation, date: string): readonly string[] => {
  const { id, name, country, kind, isGroup } = organisation;
  const affiliations = network.affiliations.filter((one) => one.organisation === id);
  const wholes = wholesOf(network, date, id);
  const parts = (network.partsOf ?? []).filter(({ whole, ...dates }) => whole === id && isInForce(dates, date));
  const enterprises = (network.perimeters ?? []).filter(
    ({ group, ...dates }) => group === id && isInForce(dates, date),
  );
  const perimeter = enterprises.map(
    (one) => `  ${one.enterprise} (${one.country})${one.from === null ? "" : `, since ${one.from}`}`,
  );
  const none = isGroup
    ? "A group: an entity of its own, never a member, never added."
    : "It has no affiliation; its returns are read and shown, not added.";
  return [
    `${id}: ${name}`,
    `${kind}, seat in ${placesOfCountry(network, date, country).join(", ")}.`,
    ...(singleEnterprise.test(kind) ? ["It is one enterprise."] : []),
    ...(affiliations.length === 0 ? [none] : affiliations.map((one) => sayAffiliation(network, date, one))),
    ...(wholes.length === 0 ? [] : [`Part of ${wholes.join(", ")}.`]),
    ...(parts.length === 0 ? [] : [`Has the parts ${[...new Set(parts.map(({ part }) => part))].sort().join(", ")}.`]),
    ...(perimeter.length === 0 ? [] : [`In its perimeter on ${date}, ${perimeter.length} enterprises:`, ...perimeter]),
  ];
};
