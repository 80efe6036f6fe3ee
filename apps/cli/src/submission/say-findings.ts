import { type Finding, type Severity, sayFinding } from "@coop-census/census";

const order: readonly Severity[] = ["ERROR", "BLOCK", "HOLD", "QUERY", "WARN", "INFO"];

/** Findings for people, the gravest first, equal ones together: rule, place, what is wrong and what to do. */
export const sayFindings = (findings: readonly Finding[]): string =>
  order
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map((finding) => {
      const { what, where, expected, cure } = sayFinding(finding);
      const lines = [`${finding.severity} ${finding.rule}  ${where}`, `  ${what}`];
      if (expected !== "") lines.push(`  expected: ${expected}`);
      if (cure !== "") lines.push(`  → ${cure}`);
      return lines.join("\n");
    })
    .join("\n");

/** How many findings of each severity there are, in one line ("2 ERROR, 14 WARN"). */
export const countFindings = (findings: readonly Pick<Finding, "severity">[]): string => {
  const counts = order.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  return counts.length === 0 ? "no finding" : counts.join(", ");
};
