import type { Network } from "@coop-census/census";
import type { Tx } from "../database/db.ts";
import { chunks } from "../rows/chunks.ts";

/** Keeps a roster under its import, in its order. */
export const saveNetwork = async (tx: Tx, importId: number, network: Network): Promise<void> => {
  const bodies = network.bodies.map(({ id, name, parent, from, to }, ordinal) => ({
    import: importId,
    id,
    ordinal,
    name,
    parent,
    validFrom: from,
    validTo: to,
  }));
  for (const rows of chunks(bodies)) await tx.insertInto("body").values(rows).execute();
  const places = network.countries.map(({ country, name, place, from, to }, ordinal) => ({
    import: importId,
    country,
    ordinal,
    name,
    place,
    validFrom: from,
    validTo: to,
  }));
  for (const rows of chunks(places)) await tx.insertInto("countryPlace").values(rows).execute();
  const organisations = network.organisations.map(({ id, name, country, kind, isGroup }, ordinal) => ({
    import: importId,
    id,
    ordinal,
    name,
    country,
    kind,
    isGroup,
  }));
  for (const rows of chunks(organisations)) await tx.insertInto("organisation").values(rows).execute();
  const affiliations = network.affiliations.map(
    ({ organisation, body, role, certainty, inRoster, from, to }, ordinal) => ({
      import: importId,
      ordinal,
      organisation,
      body,
      role,
      certainty,
      inRoster,
      validFrom: from,
      validTo: to,
    }),
  );
  for (const rows of chunks(affiliations)) await tx.insertInto("affiliation").values(rows).execute();
};
