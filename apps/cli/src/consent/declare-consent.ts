import { indicator as indicatorOf, isReported } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { resolveArgument } from "@coop-census/runtime";
import { addConsent, consentsInForce, withdrawConsent, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { checkOrganisation } from "../reference/check-organisation.ts";
import { openTable } from "../reference/keep-files.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";

interface Options {
  readonly year: string;
  readonly indicator?: string;
  readonly file: string;
}

const refuse = (code: string, what: string, cure: string): never => {
  throw new Refusal(`usage/${code}`, what, cure);
};

const readIndicator = (given: string | undefined): string | null => {
  const code = given?.toUpperCase() ?? null;
  if (code === null || (isReported(code) && indicatorOf(code) !== null)) return code;
  return refuse(
    "indicator",
    `"${given}" is nothing that a return carries.`,
    "Use one as TURN, or leave it out for all.",
  );
};

const readReason = (because: string): string =>
  because.trim() === "" ? refuse("because", "The reason is empty.", 'Say why: --because "…"') : because.trim();

/** census consent: add, list, withdraw an organisation's signed release of its own values. */
export const declareConsent = (census: Command, run: Run): void => {
  const consent = census
    .command("consent")
    .description(
      "Signed releases: organisations that let their own values be told, which lifts their protection (V29).",
    );
  consent
    .command("add <org>")
    .description("Keep a signed release; the file is kept as it is. It counts for editions that are built from now on.")
    .requiredOption("--year <year>", "the reference year of the values")
    .option("--indicator <code>", "of one indicator, as TURN; of all where it is left out")
    .requiredOption("--file <path>", "the signed paper, as it was received")
    .action((organisation: string, options: Options) =>
      run((context) => {
        const [year, indicator] = [readYear(options.year), readIndicator(options.indicator)];
        return withSystem(context, async ({ db, shelf, clock }) => {
          const { id: actor } = await acting(db, context.actor, ["operator", "publisher", "admin"]);
          await checkOrganisation(db, organisation);
          const { sha256 } = await (await openTable(resolveArgument(options.file, context))).keep(shelf);
          const wish = { organisation, year, indicator, fileSha256: sha256, actor, at: new Date(clock.now()) };
          const id = await withTransaction(db, (tx) => addConsent(tx, wish));
          return {
            json: { id, organisation, year, indicator, sha256 },
            text: `Signed release ${id} of ${organisation} for ${indicator ?? "all its values"} of ${year} is kept.\n→ census edition build --year ${year} --status provisional`,
          };
        });
      }),
    );
  consent
    .command("list")
    .description("The signed releases in force.")
    .option("--year <year>", "of one year")
    .action((options: { readonly year?: string }) =>
      run((context) => {
        const year = options.year === undefined ? null : readYear(options.year);
        return withSystem(context, async ({ db }) => {
          const consents = (await consentsInForce(db)).filter((one) => year === null || one.year === year);
          const rows = consents.map(({ id, organisation, year: of, indicator, actor, at, fileSha256 }) => [
            String(id),
            organisation,
            String(of),
            indicator ?? "all",
            actor,
            at.toISOString().slice(0, 10),
            fileSha256.slice(0, 12),
          ]);
          const titles = ["number", "organisation", "year", "indicator", "kept by", "on", "file"];
          const text = table(
            titles.map((title) => ({ title })),
            rows,
          );
          return { json: { consents }, text: rows.length === 0 ? "No signed release is in force." : text };
        });
      }),
    );
  consent
    .command("withdraw <number>")
    .description(
      "Take a signed release back; it stays on record and counts no more. Editions that were built with it stay.",
    )
    .requiredOption("--because <text>", "why")
    .action((number: string, options: { readonly because: string }) =>
      run((context) => {
        if (!/^\d{1,9}$/.test(number)) refuse("number", `"${number}" is no number.`, "See census consent list.");
        const because = readReason(options.because);
        return withSystem(context, async ({ db, clock }) => {
          const { id: actor } = await acting(db, context.actor, ["operator", "publisher", "admin"]);
          const wish = { id: Number(number), because, actor, at: new Date(clock.now()) };
          await withTransaction(db, (tx) => withdrawConsent(tx, wish));
          return { json: { id: wish.id, state: "withdrawn" }, text: `Signed release ${wish.id} counts no more.` };
        });
      }),
    );
};
