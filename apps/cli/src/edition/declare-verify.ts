import { resolveArgument } from "@coop-census/runtime";
import type { Command } from "commander";
import type { Run } from "../command/run.ts";
import { isEditionName } from "../difference/read-edition.ts";
import { readContents } from "./read-contents.ts";
import { readExpectedKey } from "./read-expected-key.ts";
import { verifyFiles } from "./verify.ts";

/** census edition verify: proves a folder. */
export const declareVerify = (edition: Command, run: Run): void => {
  edition
    .command("verify <edition>")
    .description("Prove an edition by its id, or any folder of one by its path: every byte is as it was frozen.")
    .option("--key <file-or-fingerprint>", "the public key that must have signed it")
    .action((target: string, options: { readonly key?: string }) =>
      run(async (context) => {
        const expectedKey =
          options.key === undefined
            ? null
            : await readExpectedKey(options.key, (path) => resolveArgument(path, context));
        if (isEditionName(target)) {
          const { verifyKept } = await import("./verify-kept.ts");
          return verifyKept(context, target, expectedKey);
        }
        const folder = resolveArgument(target, context);
        return verifyFiles(folder, await readContents(folder), { recordedSha256: null, expectedKey });
      }),
    );
};
