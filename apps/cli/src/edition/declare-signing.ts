import { Refusal } from "@coop-census/contracts";
import { signEdition } from "@coop-census/ingest";
import { censusHome, resolveArgument } from "@coop-census/runtime";
import { signedFolder } from "@coop-census/worker";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { checkWithdrawn, withdrawnOption } from "./check-withdrawn.ts";
import { writeFolder } from "./write-folder.ts";

/** census edition: sign, export. */
export const declareSigning = (edition: Command, run: Run): void => {
  edition
    .command("sign <edition>")
    .description("Sign the manifest of an approved or released edition with this machine's key.")
    .action((id: string) =>
      run((context) =>
        withSystem(context, async (system) => {
          await acting(system.db, context.actor, ["publisher", "admin"]);
          const home = await censusHome(context.environment);
          const keyId = await signEdition({ ...system, home }, { edition: id, actor: context.actor });
          if (keyId === null) {
            throw new Refusal(
              "key/none",
              `${id} was not signed: no key in force has its private half on this machine.`,
              "Make one (census key create --label LABEL), or sign where the key lies (census key list).",
            );
          }
          const text = `${id} is signed with the key ${keyId}.\n→ census edition export ${id} FOLDER`;
          return { json: { edition: id, keyId }, text };
        }),
      ),
    );
  edition
    .command("export <edition> <folder>")
    .description("Write an edition's files into a new folder, with its signature and the public key beside them.")
    .option(...withdrawnOption)
    .action((id: string, target: string, options: { readonly withdrawn?: boolean }) =>
      run((context) =>
        withSystem(context, async (system) => {
          const withdrawn = await checkWithdrawn(system, id, options.withdrawn === true);
          const { files, manifestSha256, keyId } = await signedFolder(system, id);
          const folder = resolveArgument(target, context);
          await writeFolder(folder, files);
          const signed =
            keyId === null
              ? "It carries no signature: only an approved or released edition is signed (census edition sign)."
              : `signed by ${keyId}`;
          const text = `${withdrawn === null ? "" : `${withdrawn}\n`}${files.length} files of ${id} are in ${folder}.\nmanifest ${manifestSha256}\n${signed}\n→ census edition verify ${folder}`;
          return { json: { edition: id, folder, files: files.length, manifestSha256, keyId }, text };
        }),
      ),
    );
};
