import { type Body, countMembers, isOutsideBody, memberRoles, type Network, wholesOf } from "@coop-census/census";

const period = ({ from, to }: { readonly from: string | null; readonly to: string | null }): string => {
  if (from === null && to === null) return "";
  return ` (${from === null ? "" : `since ${from}`}${from !== null && to !== null ? " " : ""}${to === null ? "" : `until ${to}`})`;
};

/** Everything that the roster says of a body on a day, in lines. */
export const sayBody = (network: Network, body: Body, date: string): readonly string[] => {
  const { id, name, contacts } = body;
  const outside = isOutsideBody(network, id);
  const above = wholesOf(network, date, id);
  const below = network.bodies.filter(({ parent }) => parent === id).map((one) => one.id);
  const { members, countries } = countMembers(network, date, id, memberRoles);
  const added = countMembers(network, date, id, ["FULL", "DIRECT"]);
  const reached = Object.entries(contacts ?? {}).flatMap(([how, value]) =>
    value === null ? [] : [`${how}: ${value}`],
  );
  return [
    `${id}: ${name}${period(body)}`,
    outside ? "A body outside the network: in the graph, and never rolled up." : "A body of the network.",
    ...(above.length === 0 ? [] : [`Inside ${above.join(", ")}.`]),
    ...(below.length === 0 ? [] : [`Above ${below.join(", ")}.`]),
    `On ${date}: ${members} members in ${countries} countries; ${added.members} of them full or direct, in ${added.countries}.`,
    ...(reached.length === 0 ? ["The roster has no contacts of it."] : reached),
  ];
};
