import { endOfYear, roleOf } from "@coop-census/census";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { basisOfEdition } from "../difference/basis-of-edition.ts";
import type { Edition } from "../edition/edition.ts";

/** The body whose members the census counts. */
const mainBody = "cicopa";

const membersOf = async (tx: Tx, { id, year }: Edition): Promise<readonly string[]> => {
  const network = (await basisOfEdition(tx, id))?.inputs.network;
  if (network === undefined) return [];
  return network.organisations
    .filter(({ id: one, isGroup }) => {
      const role = isGroup ? null : roleOf(network, endOfYear(year), mainBody, one);
      return role === "FULL" || role === "DIRECT";
    })
    .map((one) => one.id);
};

/** Asks every reporter of an edition, and every member that gave nothing, to look at its own sheet; asking again changes nothing. */
export const requestSheets = async (
  tx: Tx,
  edition: Edition,
  { actor, at }: { readonly actor: string; readonly at: Date },
): Promise<void> => {
  const sent = edition.inputs.submissions.map(({ organisation }) => organisation);
  const organisations = [...new Set([...sent, ...(await membersOf(tx, edition))])].sort();
  if (organisations.length === 0) return;
  const rows = organisations.map((organisation) => ({ edition: edition.id, organisation, actor, at }));
  await tx
    .insertInto("sheetRequest")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await audit(tx, { at, actor, act: "sheet.request", object: edition.id, details: { organisations } });
};
