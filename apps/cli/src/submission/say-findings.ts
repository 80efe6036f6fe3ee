import { type Finding, type Severity, sayFinding } from "@coop-census/census";
import { groupFindings } from "./group-findings.ts";

const order: readonly Severity[] = ["ERROR", "BLOCK", "HOLD", "QUERY", "WARN", "INFO"];
const rowsShown = 8;

const sayRows = (findings: readonly Finding[]): string => {
  const rows = findings.map(({ address }) => address.row);
  const more = rows.length > rowsShown ? ` and ${rows.length - rowsShown} more` : "";
  return `rows ${rows.slice(0, rowsShown).join(", ")}${more}`;
};

/**
 * Findings for people, the gravest first: rule, place, what is wrong and what to do. Those of one cause in one column
 * stand together with their rows, in the words of the first, unless `isEach` asks for each.
 */
export const sayFindings = (findings: readonly Finding[], isEach = false): string => {
  const groups = isEach ? findings.map((first) => ({ first, all: [first] })) : groupFindings(findings);
  return order
    .flatMap((severity) => groups.filter(({ first }) => first.severity === severity))
    .map(({ first, all }) => {
      const { what, where, expected, cure } = sayFinding(first);
      const head = `${first.severity} ${first.rule}`;
      const place = all.length === 1 ? where : `${where.replace(/\brow \d+/, sayRows(all))}: ${all.length} times`;
      const lines = [`${head}  ${place}`, `  ${what}`];
      if (expected !== "") lines.push(`  expected: ${expected}`);
      if (cure !== "") lines.push(`  → ${cure}`);
      return lines.join("\n");
    })
    .join("\n");
};

/** How many findings of each severity there are, in one line ("2 ERROR, 14 WARN"). */
export const countFindings = (findings: readonly Pick<Finding, "severity">[]): string => {
  const counts = order.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  return counts.length === 0 ? "no finding" : counts.join(", ");
};
