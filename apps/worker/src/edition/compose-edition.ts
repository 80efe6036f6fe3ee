import { createHash } from "node:crypto";
import type { Manifest } from "@coop-census/contracts";
import { type FrozenEdition, freezeEdition } from "@coop-census/reporting";
import { type Db, withSnapshot } from "@coop-census/store";
import { describeEdition } from "./describe-edition.ts";
import type { EarlierEdition } from "./earlier-edition.ts";
import { gatherInputs } from "./gather-inputs.ts";

const digest = async (bytes: Uint8Array): Promise<string> => createHash("sha256").update(bytes).digest("hex");

/**
 * The edition that a database comes to under the name of another, beside the same earlier one; nothing is written. What
 * people have said of changes is taken from the manifest of that other, which states it in full.
 */
export const composeEdition = (
  db: Db,
  { year, status, number, previous, inputs: stated }: Manifest,
  earlier: EarlierEdition | null,
): Promise<{ readonly frozen: FrozenEdition; readonly asEarlier: EarlierEdition }> =>
  withSnapshot(db, async (tx) => {
    const { changeReasons } = stated;
    const inputs = { ...(await gatherInputs(tx, year)), ...(changeReasons === undefined ? {} : { changeReasons }) };
    const { input, basis } = await describeEdition(tx, { year, status, number, previous, inputs }, earlier);
    const frozen = await freezeEdition(input, { digest });
    return { frozen, asEarlier: { edition: frozen.manifest.edition, files: frozen.files, basis } };
  });
