import { isMoney } from "@coop-census/census";
import type { TemplateQuestion } from "@coop-census/contracts";
import { numberFormatOf } from "./number-format-of.ts";
import type { TemplateInput } from "./template-input.ts";
import type { TemplateLists } from "./template-lists.ts";

/**
 * The answers that stand in a template from the start, as codes: what is usual or was so last year, and a person sees and
 * can change. A date is never proposed.
 */
export const proposedAnswers = (
  { last, language }: TemplateInput,
  lists: TemplateLists,
): Readonly<Partial<Record<TemplateQuestion, string>>> => {
  const currencies = (lists.get("currency") ?? []).map(({ code }) => code);
  const used = last?.observations.findLast(({ indicator }) => isMoney(indicator))?.unit;
  const currency = used ?? (currencies.length === 1 ? currencies[0] : undefined);
  const kept = last?.observations.map(({ confidentiality }) => confidentiality) ?? [];
  const isConfidential = kept.length > 0 && !kept.includes("F");
  return {
    kind: "figures",
    multiplier: "1",
    "number-format": numberFormatOf(language),
    ...(currency === undefined ? {} : { currency }),
    ...(isConfidential ? { confidential: "yes" } : {}),
    ...(last === null ? {} : { scope: last.rollUpScope, perimeter: "COOP" }),
  };
};
