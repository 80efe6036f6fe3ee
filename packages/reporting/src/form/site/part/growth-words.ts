import { compare, type Decimal, decimal, zero } from "@coop-census/census";
import type { EditionCell } from "../../../cell/edition-cell.ts";
import { editionWords } from "../language/edition-words.ts";
import type { Desk } from "../page/desk.ts";
import { digitsStep } from "./digits-step.ts";
import { amountWords } from "./figure-words.ts";
import { roundTo } from "./round-to.ts";

/** Fewer reporters, or less than half of those of the figure, are few. */
const fewReporters = 3;

const changeOf = (percent: Decimal): "growth.up" | "growth.down" | "growth.same" =>
  compare(percent, zero) > 0 ? "growth.up" : compare(percent, zero) < 0 ? "growth.down" : "growth.same";

const subjectOf = ({ speaker }: Desk, { indicator, type, geo }: EditionCell): string => {
  const types = speaker.type(type).other;
  const what =
    indicator === "ENT_TOTAL"
      ? speaker.typeTitle(type)
      : speaker.say("growth.whatOf", { what: speaker.indicator(indicator), types });
  return speaker.say("growth.subject", { what, where: speaker.inPlace(geo) });
};

/** The growth of a figure's matched reporters in words that can be quoted; null where there is none to be told. */
export const growthWords = (desk: Desk, cell: EditionCell): string | null => {
  const { facts, speaker } = desk;
  const growth = facts.growth(cell);
  if (growth === null || growth.percent === null) return null;
  const { from, to, percent, reporters, of, unit } = growth;
  // Of few reporters alone, so finer than the figure of all: as fine as the percentage needs.
  const amount = (value: Decimal): string => amountWords(speaker, roundTo(value, digitsStep(value, 4)), unit);
  const isFew = reporters.length < of && (reporters.length < fewReporters || reporters.length * 2 < of);
  const words = speaker.sayCount("growth", reporters.length, {
    subject: subjectOf(desk, cell),
    change: speaker.say(changeOf(percent), { percent: speaker.percent(decimal(percent.replace("-", ""))) }),
    from: from.year,
    to: to.year,
    of: speaker.number(of),
    before: amount(from.value),
    after: amount(to.value),
    edition: editionWords(facts, speaker),
  });
  return `${words}${isFew ? speaker.say("growth.few") : ""}`;
};
