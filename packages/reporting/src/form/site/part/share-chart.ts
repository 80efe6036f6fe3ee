import { sharesByType } from "@coop-census/census";
import { shareBar } from "../chart/share-bar.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";

const types = ["WORKER", "SOCIAL", "PRODUCER", "OTHER_COOP", "NA_TYPE", "ALL_COOP"];

/** The cooperatives of a place by type in percent; nothing where too many have no type, or the types are not all free. */
export const shareChart = ({ facts, speaker }: Desk, geo: string): Html => {
  const cells = types.flatMap((type) => facts.cell({ geo, type, indicator: "ENT_TOTAL" }) ?? []);
  const shares = facts.protectedAt(geo) > 0 ? null : sharesByType(cells);
  if (shares === null || shares.length < 2) return html``;
  const parts = shares.map(({ type, printed }) => ({
    percent: Number(printed),
    words: speaker.say("shares.part", { types: speaker.typeTitle(type), percent: speaker.percent(printed) }),
  }));
  return shareBar(speaker.say("shares.title", { where: speaker.inPlace(geo), year: facts.input.year }), parts);
};
