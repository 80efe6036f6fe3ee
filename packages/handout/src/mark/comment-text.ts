import type { Finding, SaidFinding } from "@coop-census/census";
import type { Mark } from "./mark.ts";
import type { MarkWords } from "./mark-words.ts";

// Excel's own limit of a cell's text, less room for what a comment says at its end.
const longest = 32_000;

/** What the comment of a marked cell says: each finding with its severity in words, its rule and its cure. */
export const commentText = (mark: Mark, say: (finding: Finding) => SaidFinding, words: MarkWords): string => {
  const said = mark.findings.map((finding) => {
    const { what, expected, cure } = say(finding);
    const lines = [`${words.severities[finding.severity]} (${finding.rule}): ${what}`];
    if (expected !== "") lines.push(`${words.expected}: ${expected}`);
    if (cure !== "") lines.push(`${words.cure}: ${cure}`);
    return lines.join("\n");
  });
  let length = 0;
  const shown = said.filter((one) => (length += one.length + 2) <= longest);
  const rest = said.length - shown.length;
  if (rest > 0) shown.push(words.more.replace("{count}", String(rest)));
  return shown.join("\n\n");
};
