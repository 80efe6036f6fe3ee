import { decimal, territoryOf, toJsonFigure } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { findLookAlikes, type LookAlikeProposal, type LookAlikeRow, withSnapshot } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { sayFigure } from "../text/figure.ts";
import { sayLeftOut, sayLookAlike } from "./say-look-alike.ts";

interface Options {
  readonly year: string;
  readonly country?: string;
  readonly limit: string;
}

const mostShown = 1_000;

const readLimit = (text: string): number => {
  if (/^[1-9]\d{0,3}$/.test(text) && Number(text) <= mostShown) return Number(text);
  throw new Refusal("usage/limit", `"${text}" is no limit.`, `Give a number from 1 to ${mostShown}.`);
};

const readCountry = (text: string): string => {
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase();
  throw new Refusal("usage/country", `"${text}" is no country.`, "Give its two letters, for example IT.");
};

const rowAsJson = ({ reference, figures, ...row }: LookAlikeRow) => ({
  ...row,
  referenceDate: reference?.text ?? null,
  figures: Object.fromEntries(Object.entries(figures).map(([code, value]) => [code, toJsonFigure(value)])),
});

const asJson = ({ identities: _identities, rows, effect, ...proposal }: LookAlikeProposal) => ({
  ...proposal,
  rows: rows.map(rowAsJson),
  ifSame: effect.map((one) => ({ ...one, removed: toJsonFigure(one.removed) })),
});

const saySum = (total: number, shown: number, year: number): string => {
  const said = sayFigure(decimal(total));
  if (total === 0) return `No enterprises of two registers look alike in ${year} of which nobody has decided.`;
  const more = total > shown ? ` The first ${shown} are shown; --limit shows more.` : "";
  const pairs = total === 1 ? "1 pair of enterprises looks" : `${said} pairs of enterprises look`;
  return `${pairs} alike in ${year}, and nobody has decided on ${total === 1 ? "it" : "them"}.${more}`;
};

/** census overlaps look-alikes: enterprises of two registers that may be one. */
export const declareLookAlikes = (overlaps: Command, run: Run): void => {
  overlaps
    .command("look-alikes")
    .description(
      "Enterprises of two registers with the same name and postcode but no common identifier: one or two? For the secretariat.",
    )
    .requiredOption("--year <year>", "the reference year")
    .option("--country <country>", "only those that are numbered as in this country, as IT")
    .option("--limit <number>", "how many are shown at most", "20")
    .action((options: Options) =>
      run((context) => {
        const [year, limit] = [readYear(options.year), readLimit(options.limit)];
        const territory = options.country === undefined ? {} : { territory: territoryOf(readCountry(options.country)) };
        return withSystem(context, async ({ db }) => {
          await acting(db, context.actor, ["operator", "admin"]);
          const found = await withSnapshot(db, (tx) => findLookAlikes(tx, year, { ...territory, limit }));
          const { proposals, total, crowded, ambiguous } = found;
          const text = [
            ...proposals.map((one) => `${sayLookAlike(one)}\n`),
            [saySum(total, proposals.length, year), ...sayLeftOut(crowded, ambiguous)].join("\n"),
            ...(total === 0 ? [] : ['→ census overlaps match PROPOSAL --same|--different --because "…"']),
          ];
          return {
            json: { year, total, crowded, ambiguous, proposals: proposals.map(asJson) },
            text: text.join("\n"),
          };
        });
      }),
    );
};
