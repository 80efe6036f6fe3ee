import { sayMoment } from "@coop-census/runtime";
import { type CalendarEntry, releaseCalendar } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";

const sayEdition = ({ id, state, release }: CalendarEntry["editions"][number], now: Date): string => {
  if (release === null) return `${id} ${state}, no moment named`;
  const moment = sayMoment({ at: release.moment, zone: release.zone });
  if (state === "withdrawn") return `${id} withdrawn, was public from ${moment}`;
  return release.moment <= now ? `${id} public since ${moment}` : `${id} to be public from ${moment}`;
};

/** census edition calendar: what is to be released when. */
export const declareCalendar = (edition: Command, run: Run): void => {
  edition
    .command("calendar")
    .description("When each year's editions are usually released, and the moments that are named.")
    .action(() =>
      run((context) =>
        withSystem(context, async ({ db, clock }) => {
          await acting(db, context.actor, ["operator", "publisher", "admin"]);
          const now = new Date(clock.now());
          const calendar = await releaseCalendar(db);
          const rows = calendar.flatMap(({ year, status, usual, editions }) => {
            const said = editions.length === 0 ? ["none yet"] : editions.map((one) => sayEdition(one, now));
            return said.map((one, index) =>
              index === 0 ? [String(year), status, usual.join(" or "), one] : ["", "", "", one],
            );
          });
          const columns = ["year", "status", "usually", "editions"].map((title) => ({ title }));
          const empty = "No year has a round or an edition yet.\n→ census round open YEAR";
          return { json: { calendar }, text: rows.length === 0 ? empty : table(columns, rows) };
        }),
      ),
    );
};
