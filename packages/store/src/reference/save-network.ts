import type { Network } from "@coop-census/census";
import type { Tx } from "../database/db.ts";
import { chunks } from "../rows/chunks.ts";

/** Keeps a roster under its import, in its order. */
export const saveNetwork = async (tx: Tx, importId: number, network: Network): Promise<void> => {
  const bodies = network.bodies.map(({ id, name, parent, from, to, contacts }, ordinal) => ({
    import: importId,
    id,
    ordinal,
    name,
    parent,
    validFrom: from,
    validTo: to,
    address: contacts?.address ?? null,
    telephone: contacts?.telephone ?? null,
    email: contacts?.email ?? null,
    website: contacts?.website ?? null,
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
  const parts = (network.partsOf ?? []).map(({ part, whole, from, to }, ordinal) => ({
    import: importId,
    ordinal,
    part,
    whole,
    validFrom: from,
    validTo: to,
  }));
  for (const rows of chunks(parts)) await tx.insertInto("partOf").values(rows).execute();
  const perimeters = (network.perimeters ?? []).map(({ group, enterprise, country, from, to }) => ({
    import: importId,
    organisation: group,
    enterprise,
    country,
    validFrom: from,
    validTo: to,
  }));
  for (const rows of chunks(perimeters)) await tx.insertInto("groupPerimeter").values(rows).execute();
};
