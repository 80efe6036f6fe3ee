import { Refusal } from "@coop-census/contracts";

/** A reason as a person typed it, without the blanks around it; an empty one is refused. */
export const readReason = (text: string): string => {
  const reason = text.trim();
  if (reason !== "") return reason;
  throw new Refusal("usage/because", "The reason is empty.", 'Say why: --because "…"');
};
