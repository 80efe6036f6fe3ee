import { censusHome, createPrivateKey, hasPrivateKey } from "@coop-census/runtime";
import { addSigningKey, listSigningKeys, retireSigningKey, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";
import { findKey } from "./find-key.ts";
import { sayPeriod } from "./say-key.ts";

/** census key: create, list, show, retire. */
export const declareKey = (census: Command, run: Run): void => {
  const key = census.command("key").description("The keys that editions are signed with, and the period of each.");
  key
    .command("create")
    .description("Make an Ed25519 key. Its private half stays in CENSUS_HOME on this machine and is shown to nobody.")
    .requiredOption("--label <label>", "whose it is, as the list shall show it")
    .action((options: { readonly label: string }) =>
      run((context) =>
        withSystem(context, async ({ db, clock }) => {
          await acting(db, context.actor, ["publisher", "admin"]);
          const { label } = options;
          const made = await createPrivateKey(await censusHome(context.environment));
          const added = { id: made.fingerprint, publicKeyPem: made.pem, label };
          await withTransaction(db, (tx) =>
            addSigningKey(tx, { ...added, actor: context.actor, at: new Date(clock.now()) }),
          );
          const text = [
            `The key ${label} signs from now on.`,
            `fingerprint ${made.fingerprint}`,
            made.pem.trimEnd(),
            "→ Publish the fingerprint where people trust it, so that they can tell your signature from any other.",
            "→ Keep a safe copy of the private half: the folder keys in CENSUS_HOME. Whoever has it signs in your name.",
          ].join("\n");
          return { json: added, text };
        }),
      ),
    );
  key
    .command("list")
    .description("All keys, the retired ones too: what they have signed stays signed.")
    .action(() =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const home = await censusHome(context.environment);
          const keys = await Promise.all(
            (await listSigningKeys(db)).map(async (one) => ({ ...one, isHere: await hasPrivateKey(home, one.id) })),
          );
          const rows = keys.map((one) => [
            one.id.slice(0, 16),
            one.label,
            sayPeriod(one),
            one.isHere ? "on this machine" : "elsewhere",
          ]);
          const columns = ["fingerprint", "label", "period", "private half"].map((title) => ({ title }));
          const empty = "No key yet: editions go out without a signature.\n→ census key create --label LABEL";
          return { json: { keys }, text: keys.length === 0 ? empty : table(columns, rows) };
        }),
      ),
    );
  key
    .command("show <key>")
    .description("The public half of a key, as PEM, and its fingerprint.")
    .action((digits: string) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const found = await findKey(db, digits);
          const text = `${found.label} ${sayPeriod(found)}\nfingerprint ${found.id}\n${found.publicKeyPem.trimEnd()}`;
          return { json: found, text };
        }),
      ),
    );
  key
    .command("retire <key>")
    .description("Let a key sign no more. What it has signed stays signed; its private half is left where it lies.")
    .requiredOption("--because <text>", "why")
    .action((digits: string, options: { readonly because: string }) =>
      run((context) =>
        withSystem(context, async ({ db, clock }) => {
          await acting(db, context.actor, ["publisher", "admin"]);
          const { id } = await findKey(db, digits);
          const { because } = options;
          await withTransaction(db, (tx) =>
            retireSigningKey(tx, { id, because, actor: context.actor, at: new Date(clock.now()) }),
          );
          const text = `The key ${id} signs no more.\n→ Delete ${id}.pem from the folder keys in CENSUS_HOME, and its copies, once nobody needs it.`;
          return { json: { retired: id, because }, text };
        }),
      ),
    );
};
