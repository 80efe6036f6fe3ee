import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import type { ActorRole } from "./actor-role.ts";

/** Adds an actor; a Refusal "actor/exists" when the id is taken, "actor/no-organisation" for an uploader of nobody. */
export const addActor = async (
  tx: Tx,
  request: {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly ActorRole[];
    readonly organisation: string | null;
    /** Who adds. */
    readonly actor: string;
    readonly at: Date;
  },
): Promise<void> => {
  const { id, name, roles, organisation, actor, at } = request;
  if (roles.includes("uploader") && organisation === null) {
    throw new Refusal(
      "actor/no-organisation",
      `${id} is to upload for nobody.`,
      "Name the organisation of an uploader.",
    );
  }
  if (!/^[a-z0-9][a-z0-9._@+-]*$/.test(id)) {
    throw new Refusal("actor/malformed-id", `"${id}" is no id.`, "Use small letters, digits and . _ @ + - only.");
  }
  const added = await tx
    .insertInto("actor")
    .values({ id, name, roles: [...new Set(roles)], organisation, createdAt: at, disabledAt: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (added === undefined) {
    throw new Refusal("actor/exists", `There is an actor ${id} already.`, "Choose another id, or use that actor.");
  }
  await audit(tx, { at, actor, act: "actor.add", object: id, details: { name, roles, organisation } });
};
