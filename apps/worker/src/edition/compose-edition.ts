import { createHash } from "node:crypto";
import type { Manifest, Shelf } from "@coop-census/contracts";
import { type FrozenEdition, freezeEdition } from "@coop-census/reporting";
import { type Db, withSnapshot } from "@coop-census/store";
import { describeEdition } from "./describe-edition.ts";
import type { EarlierEdition } from "./earlier-edition.ts";
import { gatherInputs } from "./gather-inputs.ts";
import type { PublishedYear } from "./published-years.ts";

const digest = async (bytes: Uint8Array): Promise<string> => createHash("sha256").update(bytes).digest("hex");

/** An edition that was composed, as those that came after it need it. */
export interface ComposedEdition extends EarlierEdition {
  readonly inputs: Manifest["inputs"];
}

const publishedIn = (
  { earlier = [] }: Manifest["inputs"],
  known: (edition: string) => ComposedEdition | null,
): readonly PublishedYear[] =>
  earlier.flatMap(({ year, edition: named }): readonly PublishedYear[] => {
    const found = named === undefined ? null : known(named.edition);
    if (named === undefined || found === null || found.basis === null) return [];
    return [{ year, ...named, inputs: found.inputs, basis: found.basis }];
  });

/**
 * The edition that a database comes to under the name of another, beside the earlier editions that its manifest names, as
 * far as they are known; nothing is written. What people have said of changes is taken from that manifest, which states it
 * in full.
 */
export const composeEdition = (
  { db, shelf }: { readonly db: Db; readonly shelf: Pick<Shelf, "open"> },
  { year, status, number, previous, inputs: stated }: Manifest,
  known: (edition: string) => ComposedEdition | null,
): Promise<{ readonly frozen: FrozenEdition; readonly asEarlier: ComposedEdition }> =>
  withSnapshot(db, async (tx) => {
    const { changeReasons } = stated;
    const published = publishedIn(stated, known);
    const gathered = await gatherInputs({ db: tx, shelf }, year, published);
    const inputs = { ...gathered, ...(changeReasons === undefined ? {} : { changeReasons }) };
    const earlier = previous === null ? null : known(previous.edition);
    const named = { year, status, number, previous, inputs };
    const { input, basis } = await describeEdition(tx, named, earlier, published);
    const frozen = await freezeEdition(input, { digest });
    return { frozen, asEarlier: { edition: frozen.manifest.edition, files: frozen.files, basis, inputs } };
  });
