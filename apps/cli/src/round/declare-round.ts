import { closeRound, extendRound, listRounds, openRound, type Round, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import { readDay } from "../command/read-day.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { checkOrganisation } from "../reference/check-organisation.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";

interface Days {
  readonly opensOn?: string;
  readonly askedBy?: string;
  readonly acceptedUntil?: string;
}

const sayRounds = (rounds: readonly Round[]): string =>
  table(
    ["year", "opens", "asked by", "accepted until", "state"].map((title) => ({ title })),
    rounds.map(({ year, opensOn, askedBy, acceptedUntil, state }) => [
      String(year),
      opensOn,
      askedBy,
      acceptedUntil,
      state,
    ]),
  );

/** census round: open, close, extend, list. */
export const declareRound = (census: Command, run: Run): void => {
  const round = census.command("round").description("The collection of a year's returns, with its deadlines.");
  round
    .command("open <year>")
    .description("Open a year, or set its days anew. Usual days: 1 February, 31 May and 31 August of the year after.")
    .option("--opens-on <day>", "first day, as 2023-02-01")
    .option("--asked-by <day>", "until when returns are asked for")
    .option("--accepted-until <day>", "last day on which returns are accepted")
    .action((year: string, given: Days) =>
      run((context) => {
        const { opensOn, askedBy, acceptedUntil } = given;
        const days = {
          ...(opensOn === undefined ? {} : { opensOn: readDay(opensOn) }),
          ...(askedBy === undefined ? {} : { askedBy: readDay(askedBy) }),
          ...(acceptedUntil === undefined ? {} : { acceptedUntil: readDay(acceptedUntil) }),
        };
        const opening = readYear(year);
        return withSystem(context, async ({ db, clock }) => {
          await acting(db, context.actor, ["operator", "admin"]);
          const at = new Date(clock.now());
          const opened = await withTransaction(db, (tx) =>
            openRound(tx, { year: opening, days, actor: context.actor, at }),
          );
          const isOver = at.toISOString().slice(0, 10) > opened.acceptedUntil;
          const next = isOver
            ? `Its last day has passed: every return would be refused.\n→ census round open ${opened.year} --accepted-until DAY (a day to come)`
            : `→ census submit FILE --org ID --year ${opened.year} --wait`;
          return { json: { ...opened, isOver }, text: `${sayRounds([opened])}\n${next}` };
        });
      }),
    );
  round
    .command("close <year>")
    .description("Accept no more returns of a year, but for extensions.")
    .action((year: string) =>
      run((context) =>
        withSystem(context, async ({ db, clock }) => {
          await acting(db, context.actor, ["operator", "admin"]);
          const closed = readYear(year);
          await withTransaction(db, (tx) =>
            closeRound(tx, { year: closed, actor: context.actor, at: new Date(clock.now()) }),
          );
          return {
            json: { year: closed, state: "closed" },
            text: `The round of ${closed} is closed.\n→ census edition build --year ${closed} --status provisional`,
          };
        }),
      ),
    );
  round
    .command("extend <year>")
    .description("Give one organisation more time; it holds in a closed round too.")
    .requiredOption("--org <id>", "the organisation")
    .requiredOption("--until <day>", "last day, as 2023-09-30")
    .action((year: string, options: { readonly org: string; readonly until: string }) =>
      run((context) =>
        withSystem(context, async ({ db, clock }) => {
          await acting(db, context.actor, ["operator", "admin"]);
          const wish = { year: readYear(year), organisation: options.org, until: readDay(options.until) };
          await checkOrganisation(db, wish.organisation);
          await withTransaction(db, (tx) =>
            extendRound(tx, { ...wish, actor: context.actor, at: new Date(clock.now()) }),
          );
          return { json: wish, text: `${wish.organisation} may send its return of ${wish.year} until ${wish.until}.` };
        }),
      ),
    );
  round
    .command("list")
    .description("All rounds, with their days and whether they are open.")
    .action(() =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const rounds = await listRounds(db);
          return {
            json: { rounds },
            text: rounds.length === 0 ? "No round yet.\n→ census round open 2022" : sayRounds(rounds),
          };
        }),
      ),
    );
};
