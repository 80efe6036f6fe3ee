import type { QualityMeasure } from "@coop-census/census";
import { qualityReport } from "../quality/quality-report.ts";
import type { QualitySection } from "../quality/quality-section.ts";
import { plainMarkdown } from "../text/plain-markdown.ts";
import { editionId } from "./edition-id.ts";
import type { EditionInput } from "./edition-input.ts";

const line = (fields: readonly string[]): string => `| ${fields.join(" | ")} |`;

/** Codes hold signs that are markup at the edge of a word only, and sentences brackets. */
const plain = (text: string): string => plainMarkdown(text).replaceAll(/\\([_()])/g, "$1");

const printSection = ({ title, sentences, columns, rows }: QualitySection): string => {
  const head = [
    line(columns.map((column) => column.title)),
    line(columns.map(({ align }) => (align === "right" ? "--:" : "---"))),
  ];
  const table = rows.length === 0 ? [] : [[...head, ...rows.map((row) => line(row.map(plain)))].join("\n")];
  return [`## ${title}`, ...sentences.map(plain), ...table].join("\n\n");
};

/** The text of quality-report.md: the quality of the edition on one page, all of it computed. */
export const printQualityReport = (
  input: Pick<EditionInput, "year" | "status" | "number">,
  quality: readonly QualityMeasure[],
): string => {
  const sections = qualityReport(quality);
  return `# Quality report of edition ${editionId(input)}, reference year ${input.year}

Every number is computed from what the edition is made of; \`quality.csv\` has all of them, with what is divided by what, also for countries and for the series of bodies. When returns came in and when the edition was released is no part of an edition, which anyone can build again at any time: \`census quality\` tells punctuality.

${sections.map(printSection).join("\n\n")}
`;
};
