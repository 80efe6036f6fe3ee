import { editionLife } from "@coop-census/checking";
import { Refusal } from "@coop-census/contracts";
import { approveEdition, enoughApprovals, moveEdition, takeBackApproval, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import { readReason } from "../command/read-reason.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { findEdition } from "./find-edition.ts";
import { sayNextStep } from "./say-next-step.ts";
import { saySecondPerson } from "./say-second-person.ts";
import { signApproved } from "./sign-approved.ts";

const publishers = ["publisher", "admin"] as const;

const readManifest = (edition: string, text: string): string => {
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  throw new Refusal(
    "usage/manifest",
    `"${text}" is no SHA-256 of a manifest: 64 digits and letters from a to f.`,
    `Take it whole from what was looked at: census edition show ${edition}`,
  );
};

/** census edition review, approve, take-back, abandon. */
export const declareApproval = (edition: Command, run: Run): void => {
  edition
    .command("review <edition>")
    .description("Put a draft into review: people on its pre-release list see it, and two approve it.")
    .action((id: string) =>
      run((context) =>
        withSystem(context, async ({ db, clock }) => {
          const { id: actor } = await acting(db, context.actor, publishers);
          const at = new Date(clock.now());
          await withTransaction(db, (tx) => moveEdition(tx, { edition: id, to: "in-review", actor, at }));
          const life = await editionLife(db, await findEdition(db, id), at);
          const text = [`${id} is in review.`, ...sayNextStep(life)].join("\n");
          return { json: { edition: id, state: life.state, manifestSha256: life.edition.manifestSha256 }, text };
        }),
      ),
    );
  edition
    .command("approve <edition>")
    .description(
      "Approve the very bytes that the hash names. It takes two different people; the second makes it approved.",
    )
    .requiredOption("--manifest <sha256>", "the hash of the manifest that was looked at")
    .action((id: string, options: { readonly manifest: string }) =>
      run((context) => {
        const manifestSha256 = readManifest(id, options.manifest);
        return withSystem(context, async (system) => {
          const { db, clock } = system;
          const { id: actor } = await acting(db, context.actor, publishers);
          const at = new Date(clock.now());
          const wish = { edition: id, manifestSha256, actor, at };
          const { approvers, isNew } = await withTransaction(db, (tx) => approveEdition(tx, wish));
          const signed = await signApproved(context, system, id);
          const life = await editionLife(db, await findEdition(db, id), at);
          if (!isNew && approvers.length < enoughApprovals) {
            throw new Refusal(
              "edition/same-person",
              `${actor} has approved ${id} already and counts once: the second approval is another person's.`,
              saySecondPerson(id, manifestSha256, life.others),
            );
          }
          const said = isNew ? `${actor} approves ${id} as ${manifestSha256}.` : `${actor} has approved it already.`;
          return {
            json: { edition: id, manifestSha256, state: life.state, approvers },
            text: [said, ...signed, ...sayNextStep(life)].join("\n"),
          };
        });
      }),
    );
  edition
    .command("take-back <edition>")
    .description("Take your own approval back before the release. A release that rests on it is called off.")
    .requiredOption("--because <text>", "why")
    .action((id: string, options: { readonly because: string }) =>
      run((context) => {
        const because = readReason(options.because);
        return withSystem(context, async ({ db, clock }) => {
          const { id: actor } = await acting(db, context.actor, publishers);
          const at = new Date(clock.now());
          const wish = { edition: id, because, actor, at };
          const { isCalledOff } = await withTransaction(db, (tx) => takeBackApproval(tx, wish));
          const life = await editionLife(db, await findEdition(db, id), at);
          const said = `${actor} approves ${id} no more.${isCalledOff ? " Its release is called off." : ""}`;
          return {
            json: { edition: id, state: life.state, approvers: life.approvers, isCalledOff },
            text: [said, ...sayNextStep(life)].join("\n"),
          };
        });
      }),
    );
  edition
    .command("abandon <edition>")
    .description("Give an edition up before its release. Its number is not used again; its files stay on the shelf.")
    .requiredOption("--because <text>", "why")
    .action((id: string, options: { readonly because: string }) =>
      run((context) => {
        const because = readReason(options.because);
        return withSystem(context, async ({ db, clock }) => {
          const { id: actor } = await acting(db, context.actor, publishers);
          const move = { edition: id, to: "abandoned", because, actor, at: new Date(clock.now()) } as const;
          await withTransaction(db, (tx) => moveEdition(tx, move));
          return { json: { abandoned: id }, text: `${id} is abandoned.` };
        });
      }),
    );
};
