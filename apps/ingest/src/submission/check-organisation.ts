import { Refusal } from "@coop-census/contracts";
import { type Db, networkInForce } from "@coop-census/store";
import { nearIds } from "./near-ids.ts";

/** Refuses an organisation that the roster in force does not know; groups report nothing of their own. */
export const checkOrganisation = async (db: Db, organisation: string): Promise<void> => {
  const roster = await networkInForce(db);
  if (roster === null) {
    throw new Refusal(
      "submission/no-roster",
      "There is no roster yet.",
      "Import one first: census network import FILE",
    );
  }
  const found = roster.network.organisations.find(({ id }) => id === organisation);
  if (found === undefined) {
    const near = nearIds(
      organisation,
      roster.network.organisations.map(({ id }) => id),
    );
    const hint = near.length === 0 ? "" : ` Did you mean ${near.join(", ")}?`;
    throw new Refusal(
      "submission/unknown-organisation",
      `The roster in force has no organisation "${organisation}".`,
      `Use the organisation's id as the roster has it.${hint}`,
    );
  }
  if (found.isGroup) {
    throw new Refusal(
      "submission/group",
      `"${organisation}" is a group: groups are not members and never add.`,
      "Send the return of the member organisation.",
    );
  }
};
