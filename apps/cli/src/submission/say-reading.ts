import type { Reading } from "@coop-census/contracts";
import { table } from "../text/table.ts";

const certainties = { proved: "", likely: "?", open: "??" } as const;

type Preview = Reading["preview"];

const sayReason = ({ code, params }: Reading["proposal"]["changes"][number]): string =>
  [code, ...Object.entries(params).map(([name, value]) => `${name}: ${value}`)].join(", ");

const sayRows = ({ rows, rowCount }: Preview): readonly string[] => {
  const indicators = [...new Set(rows.flatMap(({ values }) => values.map(({ indicator }) => indicator)))];
  const label = ({ raw, code }: Preview["rows"][number]["type"]): string =>
    code === null ? `"${raw}" = ?` : raw === "" || raw === code ? code : `${raw} = ${code}`;
  const columns = ["row", "type", "area", "scope", "date", ...indicators].map((title) => ({ title }));
  const cells = rows.map(({ row, type, area, scope, reference, values }) => [
    String(row),
    label(type),
    label(area),
    label(scope),
    reference ?? "",
    ...indicators.map((one) => {
      const value = values.find(({ indicator }) => indicator === one);
      return value === undefined ? "" : (value.value ?? value.raw);
    }),
  ]);
  return [`The first ${rows.length} of ${rowCount} rows would be read so:`, table(columns, cells)];
};

/** A proposed reading for people: rows, what was chosen and why, what is open, and what has changed. */
export const sayReading = ({ proposal, preview }: Reading): readonly string[] => {
  const { choices, changes } = proposal;
  const counts = Object.entries(preview.findingCounts).map(([severity, count]) => `${count} ${severity}`);
  const chosen = choices.map((choice) => [
    certainties[choice.certainty],
    choice.about,
    choice.subject ?? "",
    choice.value === null ? "open" : choice.value === "" ? "left out" : choice.value,
    sayReason(choice.reason),
  ]);
  const columns = ["", "what", "of", "is read as", "because"].map((title) => ({ title }));
  return [
    "",
    ...sayRows(preview),
    ...(changes.length === 0
      ? []
      : ["", "What is other than the layout that was confirmed:", ...changes.map(sayReason)]),
    "",
    "What was chosen (? likely, to be confirmed; ?? open, to be said):",
    table(columns, chosen),
    "",
    `Read so, the rules would say: ${counts.length === 0 ? "nothing" : counts.join(", ")}; ${preview.valueCount} values would be observed.`,
    ...preview.findings.slice(0, 10).map(({ rule, severity, where, what }) => `${severity} ${rule}  ${where}: ${what}`),
  ];
};
