import type { LineageSubmission } from "@coop-census/contracts";
import { showControls } from "../text/show-controls.ts";
import { wrapLine } from "./wrap-line.ts";

type File = NonNullable<LineageSubmission["file"]>;

const sayReading = ({ attempt, checkedAt, profileVersion, numberFormat }: File): string =>
  [
    attempt === null ? "not checked" : `read by attempt ${attempt} (${checkedAt ?? ""})`,
    profileVersion === null ? "without a profile" : `with version ${profileVersion} of its profile`,
    numberFormat === null ? null : `numbers: ${numberFormat}`,
  ]
    .filter((part) => part !== null)
    .join(", ");

const sayFound = (file: File): readonly string[] => [
  ...file.keptOut.map(({ row, indicator }) => `  kept out: row ${row} ${indicator}`),
  ...file.findings.map(({ severity, rule, words }) => `  ${severity} ${rule}: ${words}`),
  ...file.decisions.map(
    ({ by, decision, rule, row, text }) =>
      `  ${by ?? "somebody"} decided ${decision} on ${rule} at row ${row}: ${text}`,
  ),
  ...file.said.map(
    ({ by, kind, rule, text }) => `  ${by ?? "somebody"} (${kind}${rule === null ? "" : ` on ${rule}`}): ${text}`,
  ),
];

const sayFile = ({ id, sha256, file }: LineageSubmission): readonly string[] => {
  if (file === null) return [id, `  SHA-256 ${sha256}`];
  const { name, size, reason } = file;
  return [
    id,
    `  ${name}, ${size} bytes`,
    `  SHA-256 ${sha256}`,
    `  ${sayReading(file)}`,
    ...(reason === null ? [] : [`  replaced an earlier one: ${reason}`]),
    ...sayFound(file),
  ];
};

/** The files behind a lineage, how they were read, and what was found, decided and said of them; lines of at most 100 columns. */
export const sayFiles = (submissions: readonly LineageSubmission[]): readonly string[] =>
  submissions.flatMap((one) =>
    sayFile(one).flatMap((line) => {
      const text = line.trimStart();
      return wrapLine(showControls(text).replaceAll("\n", " "), line.length - text.length);
    }),
  );
