import { gravity, type Severity } from "@coop-census/census";

/** How many findings of each severity there are, the gravest first, in one line ("2 ERROR, 14 WARN"). */
export const sayCounts = (counts: ReadonlyMap<Severity, number>): string => {
  const said = gravity.flatMap((severity) => {
    const count = counts.get(severity) ?? 0;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  return said.length === 0 ? "no finding" : said.join(", ");
};
