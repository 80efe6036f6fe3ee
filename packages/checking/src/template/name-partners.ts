import type { JudgedTemplate } from "./judge-template.ts";

/** Takes a partner of an overlap that is named by its id for that organisation, as the CSV twin names it. */
export const namePartners = (
  template: JudgedTemplate,
  organisations: readonly { readonly id: string }[],
): JudgedTemplate => {
  const ids = new Set(organisations.map(({ id }) => id));
  const { answers } = template.reading;
  const overlaps = answers.overlaps.map((one) => ({
    ...one,
    partner: one.partner ?? (ids.has(one.partnerName) ? one.partnerName : null),
  }));
  return { ...template, reading: { ...template.reading, answers: { ...answers, overlaps } } };
};
