import {
  countMembers,
  isOutsideBody,
  type Member,
  memberRoles,
  membersOn,
  type Role,
  roles,
} from "@coop-census/census";
import type { Command } from "commander";
import { readChoice } from "../command/read-choice.ts";
import { readDay } from "../command/read-day.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";
import { readBodyOf, readRoster } from "./read-roster.ts";

const sayCount = (role: string, { members, countries }: { readonly members: number; readonly countries: number }) => [
  role,
  String(members),
  String(countries),
];

const sayList = (members: readonly Member[]): string =>
  table(
    ["country", "place", "organisation", "name", "role", "adds", "certainty", "from", "to"].map((title) => ({ title })),
    members.map((one) => [
      one.country,
      one.place,
      one.organisation,
      one.name,
      one.role,
      one.isAdded ? "yes" : "no",
      one.certainty,
      one.from ?? "",
      one.to ?? "",
    ]),
  );

interface Options {
  readonly body: string;
  readonly on?: string;
  readonly role?: readonly string[];
  readonly asRecorded?: string;
}

/** census network members: ORG_MEMBERS and ORG_COUNTRIES of a body for any day and role, with the members by name. */
export const declareMembers = (network: Command, run: Run): void => {
  network
    .command("members")
    .description("Who is a member of a body on a day, in which role, and how many in how many countries.")
    .option("--body <id>", "the body, as cecop", "cicopa")
    .option("--on <day>", "the day that is asked about; today when left out")
    .option("--role <role...>", `these roles only: ${roles.join(", ")}`)
    .option("--as-recorded <moment>", "by the roster that the census knew then: a day, or a time with its zone")
    .action((options: Options) =>
      run((context) =>
        withSystem(context, async ({ db, clock }) => {
          const date = readDay(options.on ?? new Date(clock.now()).toISOString().slice(0, 10));
          const wanted: readonly Role[] = options.role?.map((role) => readChoice("role", role, roles)) ?? roles;
          const roster = await readRoster(db, options.asRecorded);
          const body = readBodyOf(roster, options.body);
          const members = membersOn(roster, date, body, wanted);
          const counted = options.role === undefined ? memberRoles : wanted;
          const total = countMembers(roster, date, body, counted);
          const byRole = wanted.flatMap((role) => {
            const count = countMembers(roster, date, body, [role]);
            return count.members === 0 ? [] : [{ role, ...count }];
          });
          const outside = isOutsideBody(roster, body) ? [`${body} is outside the network: it is not rolled up.`] : [];
          const head = `${body} on ${date}: ${total.members} members in ${total.countries} countries (${counted.join(", ")}).`;
          const counts = table(
            [{ title: "role" }, { title: "ORG_MEMBERS", align: "right" }, { title: "ORG_COUNTRIES", align: "right" }],
            byRole.map(({ role, ...count }) => sayCount(role, count)),
          );
          const none = "Nobody holds such a role then.\n→ census network members --on DAY asks about another day.";
          const text = members.length === 0 ? none : [counts, "", sayList(members)].join("\n");
          return {
            json: { body, on: date, roles: counted, ...total, byRole, list: members },
            text: [head, ...outside, "", text].join("\n"),
          };
        }),
      ),
    );
};
