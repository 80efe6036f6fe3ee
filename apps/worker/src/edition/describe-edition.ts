import type { ReleaseBlock } from "@coop-census/census";
import type { Manifest } from "@coop-census/contracts";
import type { EditionInput } from "@coop-census/reporting";
import type { Db, EditionBasis } from "@coop-census/store";
import { describeRevisions } from "./describe-revisions.ts";
import type { EarlierEdition } from "./earlier-edition.ts";
import { editionInput } from "./edition-input.ts";
import type { PublishedYear } from "./published-years.ts";
import { withReasonsUsed } from "./reasons-used.ts";

/** Everything that an edition holds, with what differs from the earlier one of its year, and what of its own stops its release. */
export const describeEdition = async (
  db: Db,
  named: Pick<EditionInput, "year" | "status" | "number" | "previous"> & { readonly inputs: Manifest["inputs"] },
  earlier: EarlierEdition | null,
  published: readonly PublishedYear[],
): Promise<{
  readonly input: EditionInput;
  readonly blocks: readonly ReleaseBlock[];
  readonly basis: EditionBasis;
}> => {
  const { input, blocks, basis } = await editionInput(db, named, published);
  const { revisions, blocks: unexplained } = describeRevisions(input, basis, earlier);
  const inputs = withReasonsUsed(named.inputs, revisions);
  return { input: { ...input, inputs, revisions }, blocks: [...blocks, ...unexplained], basis };
};
