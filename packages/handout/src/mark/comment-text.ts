import { columnLetters, type Finding, type SaidFinding } from "@coop-census/census";
import type { Mark } from "./mark.ts";
import type { MarkWords } from "./mark-words.ts";

// Excel's own limit of a cell's text, less room for what a comment says at its end.
const longest = 32_000;

const fit = (said: readonly string[]): readonly string[] => {
  let length = 0;
  return said.filter((one) => (length += one.length + 2) <= longest);
};

/** What the comment of a marked cell says: each finding with its severity in words, its rule and its cure. */
export const commentText = (mark: Mark, say: (finding: Finding) => SaidFinding, words: MarkWords): string => {
  const head = ({ severity, rule }: Finding): string => `${words.severities[severity]} (${rule})${words.colon}`;
  const own = mark.findings.map((finding) => {
    const { what, expected, cure } = say(finding);
    const lines = [`${head(finding)}${what}`];
    if (expected !== "") lines.push(`${words.expected}${words.colon}${expected}`);
    if (cure !== "") lines.push(`${words.cure}${words.colon}${cure}`);
    return lines.join("\n");
  });
  const elsewhere = mark.elsewhere.map((finding) => {
    const cell = `${columnLetters(finding.address.column ?? 1)}${finding.address.row}`;
    return `${head(finding)}${words.elsewhere.replace("{cell}", cell)}`;
  });
  const said = [...own, ...elsewhere];
  const shown = fit(said);
  const rest = said.length - shown.length;
  return [...shown, ...(rest > 0 ? [words.more.replace("{count}", String(rest))] : [])].join("\n\n");
};
