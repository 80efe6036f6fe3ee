import type { QualityMeasure } from "@coop-census/census";
import { qualityReport } from "@coop-census/reporting";
import { table } from "../text/table.ts";
import type { Punctuality } from "./punctuality.ts";

const widest = 100;

const wrap = (text: string): string => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > widest) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
};

const sayPunctuality = ({ returns, inTime, daysToRelease }: Punctuality): string => {
  const came =
    inTime === null
      ? `${returns} returns are accepted; the year has no round, so no deadline`
      : `${inTime} of ${returns} accepted returns came by their deadline`;
  const released =
    daysToRelease === null ? "no release is named" : `the release is ${daysToRelease} days after the end of the year`;
  return `${came}; ${released}. Both are as they stand now.`;
};

/** A quality report for a terminal of 100 columns. */
export const sayQuality = (title: string, measures: readonly QualityMeasure[], punctuality: Punctuality): string =>
  [
    title,
    ...qualityReport(measures).flatMap(({ title: heading, sentences, columns, rows }) => [
      `═══ ${heading} ═══`,
      ...sentences.map(wrap),
      ...(rows.length === 0 ? [] : [table(columns, rows)]),
    ]),
    "═══ Punctuality ═══",
    wrap(sayPunctuality(punctuality)),
  ].join("\n\n");
