import { Fault, Refusal } from "@coop-census/contracts";
import { censusHome } from "@coop-census/runtime";
import { editionById, listSigningKeys } from "@coop-census/store";
import { signEdition } from "@coop-census/worker";
import type { CliContext } from "../command/context.ts";
import type { System } from "../system/system.ts";

/**
 * Signs an edition that two people have approved, where a key lies on this machine, and says so; what stands against the
 * signature is said too, since the approval holds without it. Nothing for an edition that is not approved.
 */
export const signApproved = async (
  context: CliContext,
  system: System,
  edition: string,
): Promise<readonly string[]> => {
  // Where nobody has a key, nobody expects a signature.
  if ((await listSigningKeys(system.db)).every(({ retiredAt }) => retiredAt !== null)) return [];
  const state = (await editionById(system.db, edition))?.state;
  if (state !== "approved" && state !== "released") return [];
  try {
    const home = await censusHome(context.environment);
    const keyId = await signEdition({ ...system, home }, { edition, actor: context.actor });
    return keyId === null
      ? [`It is not signed: no key in force lies on this machine (census key list; census edition sign ${edition}).`]
      : [`It is signed with the key ${keyId}.`];
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof Fault)) throw error;
    return [`It is not signed: ${error.message}`, `→ ${error.cure ?? "census doctor tells what is wrong."}`];
  }
};
