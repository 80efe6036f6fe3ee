import { Refusal } from "@coop-census/contracts";

/** One of a closed list, as a person typed it. */
export const readChoice = <const Choice extends string>(
  what: string,
  text: string,
  choices: readonly Choice[],
): Choice => {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw new Refusal(`usage/${what}`, `"${text}" is no ${what}.`, `Use one of: ${choices.join(", ")}.`);
};
