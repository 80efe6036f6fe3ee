import { isOutsideBody, type Network, partsBesideWholes } from "@coop-census/census";

/** A sentence for each member that does not add because another member has its enterprises: on the first day of each affiliation, since there it begins. */
export const sayPartsBeside = (network: Network): readonly string[] => {
  const firstDay = (text: string | null): string => (text === null ? "0001-01-01" : `${text}-01-01`.slice(0, 10));
  const begun = [...network.affiliations, ...(network.partsOf ?? [])].map(({ from }) => firstDay(from));
  const bodies = network.bodies.map(({ id }) => id).filter((id) => !isOutsideBody(network, id));
  const said = [...new Set(begun)]
    .sort()
    .flatMap((date) =>
      bodies.flatMap((body) =>
        partsBesideWholes(network, date, body).map(
          ({ part, wholes }) =>
            `${part} is a full or direct member of ${body} and inside ${wholes.join(", ")}, which is one too: only the whole is added, so that no enterprise counts twice. Give ${part} the role ASSOC_SECTOR, or take part_of away if their enterprises are different ones.`,
        ),
      ),
    );
  return [...new Set(said)];
};
