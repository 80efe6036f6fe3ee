import type { Desk } from "../page/desk.ts";

/** How many members of a place have answered, in a sentence. */
export const placeLead = ({ facts, speaker }: Desk, geo: string): string => {
  const response = facts.response(geo);
  const parts = { where: speaker.inPlace(geo), year: facts.input.year };
  if (response === null || response.of === 0) return speaker.say("country.leadNone", parts);
  return speaker.sayCount("country.lead", response.of, { ...parts, n: speaker.number(response.answered) });
};
