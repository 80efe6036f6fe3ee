import type { EditionOverlap } from "../../../edition/edition-input.ts";
import { compareFields } from "../../../text/compare-fields.ts";
import { type Html, html } from "../html/html.ts";
import type { MessageKey } from "../language/messages.ts";
import type { Desk } from "../page/desk.ts";
import { amountWords } from "./figure-words.ts";

const effects: Readonly<Record<EditionOverlap["effect"], MessageKey>> = {
  removed: "overlap.removed",
  widens: "overlap.widens",
  nothing: "overlap.nothing",
};

const fieldsOf = ({ a, b, indicator, type, amount }: EditionOverlap): readonly string[] => [
  a,
  b,
  indicator,
  type ?? "",
  amount ?? "",
];

const lineOf = ({ facts, speaker }: Desk, one: EditionOverlap): Html => {
  const name = (id: string): string => facts.organisation(id)?.name ?? id;
  const amount = one.effect === "removed" ? one.removed : one.widened;
  const n = amount === null ? null : amountWords(speaker, amount, "");
  return html`<li><bdi>${name(one.a)}</bdi> · <bdi>${name(one.b)}</bdi>: ${speaker.indicator(one.indicator)}. ${speaker.say(effects[one.effect])}${n === null ? "" : ` ${speaker.say("overlap.amount", { n })}`}</li>`;
};

/** The enterprises that two organisations both count: of a country those that one of them is in, of a place those removed just there; nothing where there are none. */
export const overlapList = (desk: Desk, geo: string): Html => {
  const { facts, speaker } = desk;
  const isHere = (id: string): boolean => facts.organisation(id)?.country === geo;
  const all = facts.input.overlaps
    .filter(({ a, b, place }) => isHere(a) || isHere(b) || place === geo)
    .toSorted((a, b) => compareFields(fieldsOf(a), fieldsOf(b)));
  if (all.length === 0) return html``;
  return html`<section><h2>${speaker.say("overlap.heading")}</h2><p>${speaker.say("overlap.about")} <a href="${desk.toFile("overlaps.csv")}">overlaps.csv</a></p>
<ul class="plain">${all.slice(0, 60).map((one) => lineOf(desk, one))}</ul></section>`;
};
