import {
  absolute,
  compare,
  type Decimal,
  decimal,
  divide,
  multiply,
  type StatementComparison,
  zero,
} from "@coop-census/census";
import type { Speaker } from "../language/speaker.ts";
import { amountWords } from "./figure-words.ts";
import { roundTo } from "./round-to.ts";

const one = decimal(1);

const percentWords = (speaker: Speaker, { ratio }: StatementComparison): string => {
  if (ratio === null) return "";
  const percent = divide(multiply(absolute(ratio), decimal(100)), one, 0);
  return ` (${compare(percent, one) < 0 ? speaker.say("share.under1") : speaker.percent(percent)})`;
};

/** How far the figure of the census is from a statement, no finer than the step that the figure is printed in: "about 24,600 less (38%)". */
export const apartWords = (speaker: Speaker, compared: StatementComparison, step: Decimal): string => {
  const { difference, computed, subject } = compared;
  if (compared.isProtected === true) return speaker.say("apart.protected");
  if (computed === null || difference === null) return speaker.say("apart.none");
  if (compare(difference, zero) === 0) return speaker.say("apart.same");
  const exact = absolute(difference);
  const rounded = roundTo(exact, step);
  // A difference that rounding would take away is told as it is.
  const shown = compare(rounded, zero) === 0 ? exact : rounded;
  const words = amountWords(speaker, shown, subject.kind === "figure" ? (subject.unit ?? "") : "");
  const n = shown === exact ? words : speaker.say("stated.about", { n: words });
  const key = compare(difference, zero) > 0 ? "apart.more" : "apart.less";
  return speaker.say(key, { n, percent: percentWords(speaker, compared) });
};
