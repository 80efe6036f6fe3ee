import type { EditionReturn } from "../../../edition/edition-input.ts";
import { compareCodePoints } from "../../../text/compare-code-points.ts";
import { type Html, html } from "../html/html.ts";
import type { MessageKey } from "../language/messages.ts";
import type { Desk } from "../page/desk.ts";
import { dataTable } from "./data-table.ts";

const roles: Readonly<Record<string, MessageKey>> = {
  FULL: "role.FULL",
  DIRECT: "role.DIRECT",
  ASSOC_SUPPORT: "role.ASSOC_SUPPORT",
  ASSOC_SECTOR: "role.ASSOC_SECTOR",
  ASSOC_OTHER: "role.ASSOC_OTHER",
  OBSERVER: "role.OBSERVER",
  SUSPENDED: "role.SUSPENDED",
  FORMER: "role.FORMER",
};

const answerOf = ({ speaker, facts }: Desk, { organisation, submission, kind }: EditionReturn): Html | string => {
  const given = new Set(
    facts.input.returns.length === 0
      ? []
      : facts
          .cellsAt(facts.organisation(organisation)?.country ?? "")
          .filter(
            ({ reporters, activity, detail }) =>
              reporters.ids.includes(organisation) && activity === "_T" && detail === "_T",
          )
          .map(({ indicator }) => indicator),
  );
  if (submission === null) return html`<strong class="missing">${speaker.say("answer.none")}</strong>`;
  if (kind === "nil") return speaker.say("answer.nil");
  return given.size === 0
    ? speaker.say("answer.notAdded")
    : speaker.say("answer.gave", { what: [...given].map(speaker.indicator).join(", ") });
};

/** The organisations of a country: who reported what, and who is missing. */
export const memberTable = (desk: Desk, country: string): Html => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const added = new Set(facts.membersAt(country));
  const rows = facts.input.returns
    .filter((one) => one.country === country)
    .toSorted(
      (a, b) =>
        Number(added.has(b.organisation)) - Number(added.has(a.organisation)) ||
        compareCodePoints(a.organisation, b.organisation),
    );
  if (rows.length === 0) return html`<p>${say("members.none")}</p>`;
  return dataTable<EditionReturn>({
    caption: say("members.caption", { year: facts.input.year, where: speaker.inPlace(country) }),
    rows,
    columns: [
      { title: say("column.organisation"), kind: "text", cell: ({ name }) => html`<bdi>${name}</bdi>` },
      {
        title: say("column.role"),
        kind: "text",
        cell: ({ role }) => {
          const key = roles[role ?? ""];
          return key === undefined ? say("role.none") : say(key);
        },
      },
      {
        title: say("column.added"),
        kind: "text",
        cell: ({ organisation }) => say(added.has(organisation) ? "yes" : "no"),
      },
      { title: say("column.answer"), kind: "text", cell: (row) => answerOf(desk, row) },
    ],
  });
};
