import type { ShelfFile } from "@coop-census/contracts";
import type { VerifyEffects } from "../signature/verify-effects.ts";
import { contentsOf } from "./folder-contents.ts";
import type { VerifyFinding } from "./verify-finding.ts";
import { verifyFolder } from "./verify-folder.ts";

/** Proves the files of an edition's folder that are in memory, as `verifyFolder` does. */
export const verifyEdition = async (
  files: readonly ShelfFile[],
  effects: VerifyEffects,
  recordedSha256: string | null = null,
  expectedKey: string | null = null,
): Promise<readonly VerifyFinding[]> =>
  verifyFolder(await contentsOf(files, effects), effects, { recordedSha256, expectedKey });
