import { type CauseTally, sayCause } from "@coop-census/census";

/** A cause for people: severity, rule, place and number, what is wrong and what to do. */
export const sayTally = (tally: CauseTally): string => {
  const { what, where, expected, cure } = sayCause(tally);
  const lines = [`${tally.cause.severity} ${tally.cause.rule}  ${where}`, `  ${what}`];
  if (expected !== "") lines.push(`  expected: ${expected}`);
  if (cure !== "") lines.push(`  → ${cure}`);
  return lines.join("\n");
};
