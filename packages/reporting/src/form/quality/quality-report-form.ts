import { editionId } from "../../edition/edition-id.ts";
import { editionQuality } from "../../quality/edition-quality.ts";
import { qualityReport } from "../../quality/quality-report.ts";
import type { QualitySection } from "../../quality/quality-section.ts";
import { encodeUtf8 } from "../../text/encode-utf8.ts";
import { plainMarkdown } from "../../text/plain-markdown.ts";
import type { Form } from "../form.ts";

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

/** quality-report.md. */
export const qualityReportForm: Form = {
  path: "quality-report.md",
  about:
    "The quality of the edition on one page: response, coverage, age, imputation, comparability, revisions, findings; all of it computed.",
  print: ({ input, cells }) => {
    const sections = qualityReport(editionQuality(input, cells));
    const text = `# Quality report of edition ${editionId(input)}, reference year ${input.year}

Every number is computed from what the edition is made of; \`quality.csv\` has all of them, with what is divided by what, also for countries and for the series of bodies. When returns came in and when the edition was released is no part of an edition, which anyone can build again at any time: \`census quality\` tells punctuality.

${sections.map(printSection).join("\n\n")}
`;
    return [{ path: "quality-report.md", bytes: encodeUtf8(text) }];
  },
};
