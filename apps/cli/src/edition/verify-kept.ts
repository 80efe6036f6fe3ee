import { contentsOf } from "@coop-census/reporting";
import { signedFolder } from "@coop-census/worker";
import type { CliContext } from "../command/context.ts";
import type { Outcome } from "../command/outcome.ts";
import { withSystem } from "../system/with-system.ts";
import { verifyFiles } from "./verify.ts";
import { verifyEffects } from "./verify-effects.ts";

/** Proves an edition by its id, as it lies on the shelf and was signed here. */
export const verifyKept = (context: CliContext, id: string, expectedKey: string | null): Promise<Outcome> =>
  withSystem(context, async (system) => {
    const { manifestSha256, keyId, files } = await signedFolder(system, id);
    return verifyFiles(id, await contentsOf(files, verifyEffects), {
      recordedSha256: manifestSha256,
      expectedKey: expectedKey ?? keyId,
    });
  });
