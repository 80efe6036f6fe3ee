import { Refusal } from "@coop-census/contracts";
import { type Db, networkInForce } from "@coop-census/store";

/** Refuses an organisation that the roster in force does not know, since a wrong letter would go unnoticed otherwise. */
export const checkOrganisation = async (db: Db, organisation: string): Promise<void> => {
  const roster = await networkInForce(db);
  const known = roster?.network.organisations.map(({ id }) => id) ?? [];
  if (known.includes(organisation)) return;
  const near = known.filter((id) => id.slice(0, 3) === organisation.slice(0, 3)).slice(0, 5);
  throw new Refusal(
    "network/unknown-organisation",
    roster === null ? "There is no roster yet." : `The roster in force has no organisation "${organisation}".`,
    roster === null
      ? "Import one first: census network import FILE"
      : `Use the id as the roster has it.${near.length === 0 ? "" : ` Did you mean ${near.join(", ")}?`}`,
  );
};
