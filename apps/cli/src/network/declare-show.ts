import { Refusal } from "@coop-census/contracts";
import type { Command } from "commander";
import { readDay } from "../command/read-day.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { readRoster } from "./read-roster.ts";
import { sayBody } from "./say-body.ts";
import { sayOrganisation } from "./say-organisation.ts";

/** census network show: everything that the roster says of a body, organisation or group. */
export const declareShow = (network: Command, run: Run): void => {
  network
    .command("show <id>")
    .description("Everything that the roster says of a body, an organisation or a group on a day.")
    .option("--on <day>", "the day that is asked about; today when left out")
    .option("--as-recorded <moment>", "by the roster that the census knew then: a day, or a time with its zone")
    .action((id: string, options: { readonly on?: string; readonly asRecorded?: string }) =>
      run((context) =>
        withSystem(context, async ({ db, clock }) => {
          const date = readDay(options.on ?? new Date(clock.now()).toISOString().slice(0, 10));
          const roster = await readRoster(db, options.asRecorded);
          const body = roster.bodies.find((one) => one.id === id);
          const organisation = roster.organisations.find((one) => one.id === id);
          if (body === undefined && organisation === undefined) {
            throw new Refusal(
              "network/unknown",
              `The roster has neither a body nor an organisation "${id}".`,
              "Use the id as the roster has it: census network members lists them.",
            );
          }
          const lines = [
            ...(body === undefined ? [] : sayBody(roster, body, date)),
            ...(organisation === undefined ? [] : sayOrganisation(roster, organisation, date)),
          ];
          const ofOrganisation = {
            affiliations: roster.affiliations.filter((one) => one.organisation === id),
            partOf: (roster.partsOf ?? []).filter(({ part }) => part === id),
            parts: (roster.partsOf ?? []).filter(({ whole }) => whole === id),
            perimeter: (roster.perimeters ?? []).filter(({ group }) => group === id),
          };
          return {
            json: { on: date, body: body ?? null, organisation: organisation ?? null, ...ofOrganisation },
            text: lines.join("\n"),
          };
        }),
      ),
    );
};
