import { randomBytes } from "node:crypto";
import { Refusal } from "@coop-census/contracts";
import { actorRoles, addActor, addKey, disableActor, listActors, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import { readChoice } from "../command/read-choice.ts";
import type { Run } from "../command/run.ts";
import { checkOrganisation } from "../reference/check-organisation.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";

interface NewActor {
  readonly name: string;
  readonly role: readonly string[];
  readonly org?: string;
}

// 256 bits: a plain hash of it is enough to find it again, and nobody guesses it.
const makeKey = (): string => `cck_${randomBytes(32).toString("base64url")}`;

/** census actor: add, list, key, disable. */
export const declareActor = (census: Command, run: Run): void => {
  const actor = census.command("actor").description("Who may do what; every act is recorded with its actor.");
  actor
    .command("add <id>")
    .description("Add a person or system.")
    .requiredOption("--name <name>", "as it shall be shown")
    .requiredOption("--role <role...>", actorRoles.join(", "))
    .option("--org <id>", "the one organisation that an uploader sends for")
    .action((id: string, options: NewActor) =>
      run((context) =>
        withSystem(context, async ({ db, clock }) => {
          await acting(db, context.actor, ["admin"]);
          if (options.org !== undefined) await checkOrganisation(db, options.org);
          const roles = options.role.map((role) => readChoice("role", role, actorRoles));
          const added = { id, name: options.name, roles, organisation: options.org ?? null };
          await withTransaction(db, (tx) =>
            addActor(tx, { ...added, actor: context.actor, at: new Date(clock.now()) }),
          );
          return {
            json: added,
            text: `${id} is added (${roles.join(", ")}).\n→ census actor key ${id} makes a key for the API.`,
          };
        }),
      ),
    );
  actor
    .command("key <id>")
    .description("Make a key for the API. It is shown once and stored as a hash only.")
    .option("--label <label>", "what it is for", "command line")
    .action((id: string, options: { readonly label: string }) =>
      run((context) =>
        withSystem(context, async ({ db, clock }) => {
          await acting(db, context.actor, ["admin"]);
          const key = makeKey();
          await withTransaction(db, (tx) =>
            addKey(tx, { owner: id, key, label: options.label, actor: context.actor, at: new Date(clock.now()) }),
          );
          const text = `${key}\nThis is the only time it is shown. Send it as: Authorization: Bearer KEY`;
          return { json: { actor: id, key }, text };
        }),
      ),
    );
  actor
    .command("disable <id>")
    .description("End what an actor may do, keys included; what was done keeps its name.")
    .action((id: string) =>
      run((context) =>
        withSystem(context, async ({ db, clock }) => {
          await acting(db, context.actor, ["admin"]);
          if (id === context.actor) {
            throw new Refusal(
              "actor/self",
              `${id} is who acts now: disabled, it could not undo this.`,
              "Add another admin, and act as that one (CENSUS_ACTOR).",
            );
          }
          await withTransaction(db, (tx) => disableActor(tx, { id, actor: context.actor, at: new Date(clock.now()) }));
          return { json: { disabled: id }, text: `${id} may do nothing any more.` };
        }),
      ),
    );
  actor
    .command("list")
    .description("All actors, the disabled ones too.")
    .action(() =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const actors = await listActors(db);
          const rows = actors.map(({ id, name, roles, organisation, disabledAt }) => [
            id,
            name,
            roles.join(", "),
            organisation ?? "",
            disabledAt === null ? "" : "disabled",
          ]);
          const columns = ["id", "name", "roles", "organisation", ""].map((title) => ({ title }));
          return { json: { actors }, text: table(columns, rows) };
        }),
      ),
    );
};
