import { type DerivedRate, decimal, divide, multiply, rateDefinitions } from "@coop-census/census";
import { type Html, html } from "../html/html.ts";
import type { MessageKey } from "../language/messages.ts";
import type { Desk } from "../page/desk.ts";
import { dataTable } from "./data-table.ts";

const words: Readonly<Record<string, MessageKey>> = {
  SHR_MBR: "rate.SHR_MBR",
  SHR_WOMEN: "rate.SHR_WOMEN",
  SHR_MBR_WOMEN: "rate.SHR_MBR_WOMEN",
  SHR_PERM: "rate.SHR_PERM",
  SHR_DIS: "rate.SHR_DIS",
  SHR_DISADV: "rate.SHR_DISADV",
  SHR_SME: "rate.SHR_SME",
};

const percentOf = ({ rate }: DerivedRate) =>
  rate === null ? null : divide(multiply(rate, decimal(100)), decimal(1), 1);

/** The rates of a place, all cooperatives; nothing where nobody gave both figures of any. */
export const rateTable = (desk: Desk, geo: string): Html => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const here = facts.rates(geo);
  const rows = rateDefinitions.flatMap(({ code }) => {
    const key = words[code];
    const found = here.find((one) => one.code === code && one.rate !== null);
    return key === undefined || found === undefined ? [] : [{ key, found }];
  });
  if (rows.length === 0) return html``;
  const table = dataTable<(typeof rows)[number]>({
    caption: say("rates.caption", { where: speaker.inPlace(geo), year: facts.input.year }),
    rows,
    columns: [
      { title: say("column.rate"), kind: "text", cell: ({ key }) => say(key) },
      {
        title: say("column.share"),
        kind: "number",
        cell: ({ found }) => {
          const percent = percentOf(found);
          return percent === null ? "–" : speaker.percent(percent);
        },
        sortBy: ({ found }) => found.rate ?? "",
      },
      {
        title: say("column.reported"),
        kind: "number",
        cell: ({ found: { reporters } }) =>
          say("reported.short", { n: speaker.number(reporters.ids.length), of: speaker.number(reporters.of) }),
      },
    ],
  });
  return html`<section><h2>${say("rates.heading")}</h2><p>${say("rates.about")} <a href="${desk.toFile("ratios.csv")}">ratios.csv</a></p>${table}</section>`;
};
