import { countMembers, decimal, endOfYear, mainBody, memberRoles } from "@coop-census/census";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { statementList } from "./statement-list.ts";

/** How many members the network has, in a sentence, with what others have said of it. */
export const networkHeadline = (desk: Desk): Html => {
  const { facts, speaker } = desk;
  const { year, network, status } = facts.input;
  const { members, countries } = countMembers(network, endOfYear(year), mainBody, memberRoles);
  if (members === 0) return html``;
  const statements = ["ORG_MEMBERS", "ORG_COUNTRIES"].flatMap((indicator) =>
    facts.statements({ geo: "WORLD", type: "ALL_ENT", indicator }),
  );
  const sentence = speaker.say("network.sentence", {
    year,
    members: speaker.number(members),
    countries: speaker.number(countries),
    edition: facts.edition,
    status: speaker.say(`status.${status}`),
  });
  return html`<section class="headline" aria-labelledby="network">
<div class="figure"><h2 id="network">${speaker.indicator("ORG_MEMBERS")}</h2>
<p class="large">${speaker.number(members)}</p>
<p class="sentence">${sentence}</p></div>
${statementList(desk, statements, decimal(1))}
</section>
`;
};
