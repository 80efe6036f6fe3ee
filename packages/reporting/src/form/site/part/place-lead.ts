import type { Desk } from "../page/desk.ts";

/** How many members of a place have answered, in a sentence. */
export const placeLead = ({ facts, speaker }: Desk, geo: string): string => {
  const response = facts.response(geo);
  const parts = { where: speaker.inPlace(geo), year: facts.input.year };
  if (response === null || response.of === 0) return speaker.say("country.leadNone", parts);
  const { answered, of } = response;
  if (of === 1) return speaker.say(answered === 1 ? "country.leadOnly" : "country.leadOnlySilent", parts);
  return speaker.say("country.lead", { ...parts, n: speaker.number(answered), of: speaker.number(of) });
};
