import { placePath } from "../facts/regions.ts";
import { type Html, html } from "../html/html.ts";
import { inAlphabet } from "../language/in-alphabet.ts";
import type { Desk } from "../page/desk.ts";

/** Names on one page; the rest stand in the file. */
const mostNames = 120;

/** The members of a place that sent nothing, by country; nothing where all have answered. */
export const missingList = (desk: Desk, geo: string): Html => {
  const { facts, speaker, toPage } = desk;
  const sent = new Set(
    facts.input.returns.filter(({ submission }) => submission !== null).map(({ organisation }) => organisation),
  );
  const missing = facts.membersAt(geo).filter((id) => !sent.has(id));
  if (missing.length === 0) return html``;
  const byCountry = Map.groupBy(missing.slice(0, mostNames), (id) => facts.organisation(id)?.country ?? "");
  const left = missing.length - mostNames;
  const more =
    left > 0
      ? html`<p>${speaker.say("table.more", { n: speaker.number(left) })} <a href="${desk.toFile("returns.csv")}">returns.csv</a></p>`
      : null;
  const lines = inAlphabet([...byCountry.keys()], speaker.place).map((country) => {
    const names = (byCountry.get(country) ?? []).map((id) => facts.organisation(id)?.name ?? id);
    return html`<li><a href="${toPage(placePath(country))}">${speaker.place(country)}</a>: ${names.map((name, index) => html`${index === 0 ? "" : ", "}<bdi>${name}</bdi>`)}</li>`;
  });
  return html`<section><h2>${speaker.say("missing.heading")}</h2><p>${speaker.sayCount("missing.about", missing.length, { year: facts.input.year })}</p><ul class="plain">${lines}</ul>${more}</section>`;
};
