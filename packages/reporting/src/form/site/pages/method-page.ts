import { html } from "../html/html.ts";
import type { MessageKey } from "../language/messages.ts";
import type { Desk } from "../page/desk.ts";
import type { Page } from "../page/page.ts";

const parts: readonly { readonly heading: MessageKey; readonly words: readonly MessageKey[] }[] = [
  { heading: "method.networkHeading", words: ["method.network", "method.additive", "method.regions"] },
  { heading: "method.countedHeading", words: ["method.types", "method.workers", "method.blank"] },
  { heading: "method.sumHeading", words: ["method.sum", "method.standIns", "method.overlaps", "method.growth"] },
  { heading: "method.missingHeading", words: ["method.missing", "method.estimates"] },
  { heading: "method.moneyHeading", words: ["method.money"] },
  { heading: "method.printHeading", words: ["method.rounding", "method.protection"] },
  { heading: "method.editionHeading", words: ["method.edition"] },
];

/** The method of the census in short. */
export const methodPage = ({ facts, speaker: { say }, toFile }: Desk): Page => ({
  path: "method.html",
  section: "method",
  heading: say("nav.method"),
  lead: say("method.lead", { version: facts.input.method.version }),
  trail: [],
  main: html`${parts.map(
    ({ heading, words }) =>
      html`<section><h2>${say(heading)}</h2>${words.map(
        (key) => html`<p>${say(key)}</p>
`,
      )}</section>
`,
  )}<p>${say("method.more")} <a href="${toFile("columns.csv")}">columns.csv</a>, <a href="${toFile("indicators.csv")}">indicators.csv</a>, <a href="${toFile("README.md")}">README.md</a></p>`,
});
