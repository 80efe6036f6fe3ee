import { compare, type Decimal, decimal, divide, multiply, zero } from "@coop-census/census";
import type { EditionCell } from "../../../cell/edition-cell.ts";
import type { Desk } from "../page/desk.ts";
import { amountWords } from "./figure-words.ts";
import { growthWords } from "./growth-words.ts";
import type { HeadlineFigure } from "./headline-figure.ts";

/** "Overlaps … between 35,000 and 40,000"; null where the bounds are the figure. */
export const boundsWords = ({ speaker }: Desk, { printed, unit }: HeadlineFigure): string | null =>
  printed.lower === printed.value && printed.upper === printed.value
    ? null
    : speaker.say("figure.bounds", {
        lower: amountWords(speaker, printed.lower, unit),
        upper: amountWords(speaker, printed.upper, unit),
      });

/** What else must be known of a figure: bounds, growth, what is removed, whole countries counted. */
export const figureNotes = (desk: Desk, cell: EditionCell): readonly string[] => {
  const { speaker } = desk;
  const { national } = cell.composition;
  const share = (part: Decimal): string => speaker.percent(divide(multiply(part, decimal(100)), cell.gross, 0));
  return [
    boundsWords(desk, cell),
    growthWords(desk, cell),
    compare(cell.overlap, zero) > 0
      ? speaker.say("figure.overlap", { n: amountWords(speaker, cell.overlap, cell.unit) })
      : null,
    compare(national, zero) > 0 && compare(cell.gross, zero) > 0
      ? speaker.say("figure.national", { share: share(national) })
      : null,
  ].filter((note) => note !== null);
};
