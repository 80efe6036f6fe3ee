import { editionLife } from "@coop-census/checking";
import { Refusal } from "@coop-census/contracts";
import { readMoment, sayMoment } from "@coop-census/runtime";
import { callOffRelease, followRelease, scheduleRelease, withdrawEdition, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import { readReason } from "../command/read-reason.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { findEdition } from "./find-edition.ts";
import { sayNextStep } from "./say-next-step.ts";
import { signApproved } from "./sign-approved.ts";

interface When {
  readonly at: string;
  readonly zone?: string;
}

interface Why {
  readonly because: string;
}

const publishers = ["publisher", "admin"] as const;

const readWhen = ({ at, zone }: When) => {
  if (at !== "now") return readMoment(at, zone ?? null);
  if (zone === undefined) return null;
  throw new Refusal(
    "usage/zone",
    "Now is now in every zone.",
    "Leave --zone out, or name a moment: --at 2027-03-31T10:00",
  );
};

/** census edition release, call-off, withdraw. */
export const declareRelease = (edition: Command, run: Run): void => {
  edition
    .command("release <edition>")
    .description("Name the moment from which an approved edition is public. Until then nothing of it shows.")
    .requiredOption("--at <moment>", "2027-03-31T10:00 with --zone, 2027-03-31T10:00+02:00, or now")
    .option("--zone <zone>", "whose clocks the moment is by, as Europe/Brussels")
    .action((id: string, options: When) =>
      run((context) => {
        const named = readWhen(options);
        return withSystem(context, async (system) => {
          const { db, clock } = system;
          const { id: actor } = await acting(db, context.actor, publishers);
          const at = new Date(clock.now());
          const { at: moment, zone } = named ?? { at, zone: "UTC" };
          const isReleased = await withTransaction(db, async (tx) => {
            await scheduleRelease(tx, { edition: id, moment, zone, actor, at });
            return followRelease(tx, id, at);
          });
          const signed = await signApproved(context, system, id);
          const life = await editionLife(db, await findEdition(db, id), at);
          const said = isReleased
            ? `${id} is released.`
            : `${id} is to be released on ${sayMoment({ at: moment, zone })}.`;
          return {
            json: { edition: id, state: life.state, moment: moment.toISOString(), zone },
            text: [said, ...signed, ...sayNextStep(life)].join("\n"),
          };
        });
      }),
    );
  edition
    .command("call-off <edition>")
    .description("Call a planned release off before its moment. The edition stays approved.")
    .requiredOption("--because <text>", "why")
    .action((id: string, options: Why) =>
      run((context) => {
        const because = readReason(options.because);
        return withSystem(context, async ({ db, clock }) => {
          const { id: actor } = await acting(db, context.actor, publishers);
          const at = new Date(clock.now());
          await withTransaction(db, (tx) => callOffRelease(tx, { edition: id, because, actor, at }));
          const life = await editionLife(db, await findEdition(db, id), at);
          const text = [`The release of ${id} is called off.`, ...sayNextStep(life)].join("\n");
          return { json: { edition: id, state: life.state }, text };
        });
      }),
    );
  edition
    .command("withdraw <edition>")
    .description("Take a public edition away for good. A tombstone with the reason stays in its place.")
    .requiredOption("--because <text>", "why; everybody reads it on the tombstone")
    .option("--yes", "yes, withdraw it for good")
    .action((id: string, options: Why & { readonly yes?: boolean }) =>
      run((context) => {
        const because = readReason(options.because);
        return withSystem(context, async ({ db, clock }) => {
          const { id: actor } = await acting(db, context.actor, publishers);
          await findEdition(db, id);
          if (options.yes !== true) {
            throw new Refusal(
              "usage/confirm",
              `To withdraw ${id} cannot be undone: everybody who asks for it reads the tombstone from then on: "${because}".`,
              "Add --yes to do it. To correct figures, release a new edition with a notice instead.",
            );
          }
          const at = new Date(clock.now());
          await withTransaction(db, (tx) => withdrawEdition(tx, { edition: id, because, actor, at }));
          const text = `${id} is withdrawn. Its tombstone says: ${because}`;
          return { json: { edition: id, state: "withdrawn", because }, text };
        });
      }),
    );
};
