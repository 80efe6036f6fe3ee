import { buffer } from "node:stream/consumers";
import type { Shelf } from "@coop-census/contracts";
import { type Attempt, attemptsOf, type Db, layoutOf, type Submission, submissionById } from "@coop-census/store";
import type { RawCells } from "./raw-cells.ts";
import type { RawReader } from "./raw-reader.ts";

/** A file as it was sent and read. */
export interface SentFile {
  readonly submission: Submission;
  /** The check that counted; null for a submission that none has ended of. */
  readonly attempt: Attempt | null;
  /** What stands in it; null for a register, and for what cannot be read any more as it was. */
  readonly raw: RawCells | null;
}

/** A submission with the last check that had ended at a moment, or ended last, and what stands in its file; null where it is gone. */
export const sentFile = async (
  { db, shelf, raw }: { readonly db: Db; readonly shelf: Shelf; readonly raw: RawReader },
  id: string,
  { until, isOfRegister }: { readonly until: Date | null; readonly isOfRegister: boolean },
): Promise<SentFile | null> => {
  const submission = await submissionById(db, id);
  if (submission === null) return null;
  const ended = (await attemptsOf(db, id)).filter(
    ({ finishedAt }) => finishedAt !== null && (until === null || finishedAt <= until),
  );
  const attempt = ended.at(-1) ?? null;
  const { organisation, sha256, fileName, year, kind } = submission;
  if (attempt === null || isOfRegister || kind === "nil" || !(await shelf.has(sha256))) {
    return { submission, attempt, raw: null };
  }
  const version = attempt.profileVersion;
  const profile = version === null ? null : await layoutOf(db, organisation, version);
  const bytes = await buffer(shelf.open(sha256));
  return { submission, attempt, raw: await raw.read({ bytes, fileName, year, profile }) };
};
