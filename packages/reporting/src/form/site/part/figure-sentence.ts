import { compare, type Decimal, decimal, divide, multiply, zero } from "@coop-census/census";
import type { EditionCell } from "../../../cell/edition-cell.ts";
import type { SiteFacts } from "../facts/site-facts.ts";
import type { Speaker } from "../language/speaker.ts";
import { amountWords, whatWords } from "./figure-words.ts";

const percentOf = (part: Decimal, whole: Decimal): Decimal => divide(multiply(part, decimal(100)), whole, 0);

const shareWords = (speaker: Speaker, { composition: { standIn }, gross }: EditionCell): string => {
  const percent = percentOf(standIn, gross);
  return compare(percent, decimal(1)) < 0 ? speaker.say("share.under1") : speaker.percent(percent);
};

/** A figure in one sentence that can be quoted as it stands: what, when, by how many of whom, how rounded, in which edition. */
export const figureSentence = (facts: SiteFacts, speaker: Speaker, cell: EditionCell): string => {
  const { say } = speaker;
  const { printed, reporters, year, unit, composition } = cell;
  const notes = [
    ...(compare(printed.step, decimal(1)) > 0
      ? [say("note.rounded", { step: amountWords(speaker, printed.step, unit) })]
      : []),
    ...(compare(composition.standIn, zero) > 0 && compare(cell.gross, zero) > 0
      ? [say("note.standIn", { share: shareWords(speaker, cell), year })]
      : []),
    say("note.edition", { edition: facts.edition, status: say(`status.${facts.input.status}`) }),
  ];
  const parts = {
    year,
    of: speaker.number(reporters.of),
    where: speaker.inPlace(cell.geo),
    what: whatWords(speaker, cell, printed.value),
    notes: notes.join("; "),
  };
  return reporters.of === 1 ? say("figure.only", parts) : speaker.sayCount("figure", reporters.answered, parts);
};
