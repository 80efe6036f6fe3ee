import { type PerimeterChange, perimeterChanges } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import type { Command } from "commander";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { readBodyOf, readRoster } from "./read-roster.ts";

const words = {
  joined: ({ after }: PerimeterChange) => `joined as ${after}`,
  left: ({ before }: PerimeterChange) => `left, was ${before}`,
  "role-changed": ({ before, after }: PerimeterChange) => `is ${after}, was ${before}`,
  "country-moved": ({ before, after }: PerimeterChange) => `lies in ${after}, lay in ${before}`,
  "adding-changed": ({ after }: PerimeterChange) => `is ${after} as before`,
} as const;

const sayChange = (change: PerimeterChange): string => {
  const { organisation, country, addedBefore, addedAfter } = change;
  const adding =
    addedBefore === addedAfter
      ? `${addedAfter ? "added" : "not added"} in both years`
      : addedAfter
        ? "added from now on"
        : "no longer added";
  return `${organisation ?? "the country"} (${country}) ${words[change.change](change)}; ${adding}.`;
};

/** census network changes: who joined, left or changed role, and which countries moved, between two years. */
export const declareChanges = (network: Command, run: Run): void => {
  network
    .command("changes")
    .description("Who joined, left or changed role, and which countries moved, from one 31 December to another.")
    .requiredOption("--from <year>", "the earlier year")
    .requiredOption("--to <year>", "the later year")
    .option("--body <id>", "the members of one body, as cecop", "cicopa")
    .option("--as-recorded <moment>", "by the roster that the census knew then: a day, or a time with its zone")
    .action(
      (options: { readonly from: string; readonly to: string; readonly body: string; readonly asRecorded?: string }) =>
        run((context) =>
          withSystem(context, async ({ db }) => {
            const [from, to] = [readYear(options.from), readYear(options.to)];
            const roster = await readRoster(db, options.asRecorded);
            const body = readBodyOf(roster, options.body);
            const changes = perimeterChanges(roster, from, to, body);
            if (to <= from) {
              throw new Refusal(
                "usage/years",
                `${to} is not after ${from}.`,
                "Give the earlier year with --from and the later one with --to.",
              );
            }
            const nothing =
              "Nobody joined, left or changed role, and no country moved: by the roster, both years speak of the same members.\nA member that answered in one year only is no such change.\n" +
              `→ who answered: census coverage --year ${to}; whose figures changed: census series --geo WORLD --type ALL_COOP --indicator ENT_TOTAL --from ${from} --to ${to}`;
            const said = changes.length === 0 ? [nothing] : changes.map(sayChange);
            const head = `${body} from 31 December ${from} to 31 December ${to}: ${changes.length === 1 ? "1 change" : `${changes.length} changes`}.`;
            return { json: { body, from, to, changes }, text: [head, ...said].join("\n") };
          }),
        ),
    );
};
