import { createHash } from "node:crypto";
import type { Manifest, Shelf } from "@coop-census/contracts";
import { canonicalJson } from "@coop-census/reporting";
import { type AcceptedReturn, type Db, enterprisesBehindOf, layoutOf, submissionById } from "@coop-census/store";
import { hashContent } from "./hash-content.ts";

const sha256Of = (value: unknown): string => createHash("sha256").update(canonicalJson(value)).digest("hex");

const layoutSha256Of = async (db: Db, organisation: string, version: number | null): Promise<string | null> => {
  const layout = version === null ? null : await layoutOf(db, organisation, version);
  if (layout === null) return null;
  // The hints say where the layout was seen, not how a file is read: the same layout may have been imported with others.
  const { years: _, form, ...rest } = layout;
  const { headerRow: __, ...reading } = form;
  return sha256Of({ ...rest, form: reading });
};

/** A return as an input of an edition: what was sent, and what the census read in it; never when or in which attempt. */
export const describeSubmission = async (
  { db, shelf }: { readonly db: Db; readonly shelf: Pick<Shelf, "open"> },
  accepted: AcceptedReturn,
): Promise<Manifest["inputs"]["submissions"][number]> => {
  const { submission: id, organisation, sha256, kind, profileVersion, ruleSetSha256 } = accepted;
  const { observations, keptOut, blankRows, terms, doubted } = accepted;
  const doubts = doubted === undefined ? {} : { doubted };
  // What protection is judged by was read in the return, too; most returns say nothing of it.
  const { ofRegister, said } = await enterprisesBehindOf(db, { ...accepted, rollUpScope: terms.rollUpScope });
  const behind = ofRegister.length + said.length === 0 ? {} : { behind: { ofRegister, said } };
  const reason = (await submissionById(db, id))?.reasonCode ?? null;
  return {
    id,
    organisation,
    sha256,
    kind,
    layoutSha256: await layoutSha256Of(db, organisation, profileVersion),
    ruleSetSha256,
    contentSha256: await hashContent(shelf, accepted, {
      observations,
      keptOut,
      blankRows,
      terms,
      ...doubts,
      ...behind,
    }),
    ...(reason === null ? {} : { reason }),
  };
};
