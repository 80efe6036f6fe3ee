import type { QualityCode } from "@coop-census/census";
import type { MeasureBook } from "./measure-book.ts";
import type { QualitySection } from "./quality-section.ts";
import { sayParts, sayPercent } from "./say-measure.ts";

const severities = ["ERROR", "HOLD", "WARN", "QUERY", "INFO"] as const;

/** What the rules found, what is open, and what is protected. */
export const validationSection = ({ all, find }: MeasureBook): QualitySection => {
  const of = (measure: QualityCode, rule: string): string => {
    const amounts = all(measure).filter(({ detail }) => detail === rule);
    return amounts.length === 0 ? "" : String(amounts.reduce((sum, { value }) => sum + Number(value), 0));
  };
  const open = ["OPEN_HOLDS", "OPEN_QUESTIONS", "JUSTIFICATIONS"] as const;
  const told = [...all("FINDINGS"), ...open.flatMap((measure) => all(measure))];
  const rules = [...new Set(told.flatMap(({ detail }) => detail?.split(" ").slice(0, 1) ?? []))].sort();
  const shown = all("PROTECTED_SHARE").filter(({ indicator }) => indicator === null);
  const protectedParts = shown.map((one) => `${one.series} ${sayParts(one)} (${sayPercent(one)})`);
  const doubtful = find("LOW_RELIABILITY");
  const overlaps = all("OVERLAPS").map(({ detail, value }) => `${detail} ${value}`);
  return {
    title: "Validation and confidentiality",
    sentences: [
      `Open holds, whose figures are kept out: ${find("OPEN_HOLDS")?.value ?? 0}. Open questions that put a figure in doubt (flag U): ${find("OPEN_QUESTIONS")?.value ?? 0}. Values that stand with a reason: ${find("JUSTIFICATIONS")?.value ?? 0}; release-notes.md has the words.`,
      `Figures with flag U in the main series: ${doubtful === null ? "none" : `${sayParts(doubtful)} (${sayPercent(doubtful)})`}. Overlaps of the register by kind and effect: ${overlaps.length === 0 ? "none" : overlaps.join(", ")}.`,
      `Protected figures (conf C) before anybody clears them, by series: ${protectedParts.length === 0 ? "none" : protectedParts.join(", ")}.`,
      find("FINDINGS") === null
        ? "How many findings the accepted returns have is not stated by this edition."
        : "Findings in the accepted returns, by rule and severity, with what is still open:",
    ],
    columns: [
      { title: "rule" },
      ...[...severities, "open holds", "open questions", "justified"].map((title) => ({
        title,
        align: "right" as const,
      })),
    ],
    rows: rules.map((rule) => [
      rule,
      ...severities.map((severity) => of("FINDINGS", `${rule} ${severity}`)),
      ...open.map((measure) => of(measure, rule)),
    ]),
  };
};
