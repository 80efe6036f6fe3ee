import { territoryOf } from "@coop-census/census";
import { matchesOf, matchReference, sayIdentity } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";

/** census overlaps matches: what has been decided of look-alikes. */
export const declareMatches = (overlaps: Command, run: Run): void => {
  overlaps
    .command("matches")
    .description(
      "What has been decided of enterprises that look alike: the last word on each pair. For the secretariat.",
    )
    .option("--country <country>", "only those that are numbered as in this country, as IT")
    .action(({ country }: { readonly country?: string }) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          await acting(db, context.actor, ["operator", "admin"]);
          const matches = await matchesOf(db, country === undefined ? undefined : territoryOf(country.toUpperCase()));
          const decided = matches.map(({ id: _id, one, other, ...match }) => ({
            reference: `${match.territory}-${matchReference(match.territory, one, other)}`,
            one: sayIdentity(one),
            other: sayIdentity(other),
            ...match,
            at: match.at.toISOString(),
          }));
          const columns = ["reference", "one", "other", "decision", "because", "by", "on"].map((title) => ({ title }));
          const rows = decided.map(({ reference, one, other, decision, because, actor, at }) => [
            reference,
            one,
            other,
            decision,
            because,
            actor,
            at.slice(0, 10),
          ]);
          return {
            json: { matches: decided },
            text: rows.length === 0 ? "Nothing has been decided of enterprises that look alike." : table(columns, rows),
          };
        }),
      ),
    );
};
