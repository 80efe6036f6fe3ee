import { compare, type Decimal, decimal, divide, multiply, zero } from "@coop-census/census";
import type { SiteFacts } from "../facts/site-facts.ts";
import { editionWords } from "../language/edition-words.ts";
import type { Speaker } from "../language/speaker.ts";
import { amountWords, whatWords } from "./figure-words.ts";
import type { HeadlineFigure } from "./headline-figure.ts";

const percentOf = (part: Decimal, whole: Decimal): Decimal => divide(multiply(part, decimal(100)), whole, 0);

const shareWords = (speaker: Speaker, { composition: { standIn }, gross }: HeadlineFigure): string => {
  const percent = percentOf(standIn, gross);
  return compare(percent, decimal(1)) < 0 ? speaker.say("share.under1") : speaker.percent(percent);
};

/** A figure in one sentence that can be quoted as it stands: what, when, by how many of whom, how rounded, in which edition; `more` is told beside that. */
export const figureSentence = (
  facts: SiteFacts,
  speaker: Speaker,
  cell: HeadlineFigure,
  more: readonly string[] = [],
): string => {
  const { say } = speaker;
  const { printed, reporters, year, unit, composition } = cell;
  const notes = [
    ...(compare(printed.step, decimal(1)) > 0
      ? [say("note.rounded", { step: amountWords(speaker, printed.step, unit) })]
      : []),
    ...(compare(composition.standIn, zero) > 0 && compare(cell.gross, zero) > 0
      ? [say("note.standIn", { share: shareWords(speaker, cell), year })]
      : []),
    ...more,
    editionWords(facts, speaker),
  ];
  const parts = {
    year,
    of: speaker.number(reporters.of),
    where: speaker.inPlace(cell.geo),
    what: whatWords(speaker, cell, printed.value),
    notes: notes.join(say("list.notes")),
  };
  return reporters.of === 1 ? say("figure.only", parts) : speaker.sayCount("figure", reporters.answered, parts);
};
