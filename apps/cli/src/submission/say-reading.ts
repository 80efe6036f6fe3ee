import { sayFinding } from "@coop-census/census";
import { sayLayoutChange } from "@coop-census/checking";
import type { Proposal, Reading } from "@coop-census/contracts";
import { sayChoice } from "@coop-census/intake";
import { table } from "../text/table.ts";

type Choice = Proposal["choices"][number];

/** A correction as the shell takes it: a header or word may hold an apostrophe. */
const setOf = ({ about, subject }: Choice): string => {
  const name = subject === null ? about : `${about}:${subject}`;
  return `'${name.replaceAll("'", String.raw`'\''`)}=…'`;
};

const sayHow = (choice: Choice): string => ` (--set ${setOf(choice)})`;

type Preview = Reading["preview"];

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
  const said = (certainty: Choice["certainty"]): readonly string[] =>
    choices
      .filter((choice) => choice.certainty === certainty)
      .map((choice) => {
        const { what, why, answer } = sayChoice(choice);
        return certainty === "proved" ? `  ${what} ${why}` : `  ${what} ${why}\n    → ${answer}${sayHow(choice)}`;
      });
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", title, ...lines];
  return [
    "",
    ...sayRows(preview),
    ...part(
      "What is other than the layout that was confirmed:",
      changes.map((change) => `  ${sayLayoutChange(change)}`),
    ),
    ...part("Open, somebody has to say it:", said("open")),
    ...part("Likely, to be confirmed:", said("likely")),
    ...part("Settled by the file itself or by what was confirmed before:", said("proved")),
    "",
    `Read so, the rules would say: ${counts.length === 0 ? "nothing" : counts.join(", ")}; ${preview.valueCount} values would be observed.`,
    ...preview.findings.slice(0, 10).map((finding) => {
      const { where, what } = sayFinding(finding);
      return `  ${finding.severity} ${finding.rule}  ${where}: ${what}`;
    }),
  ];
};

/** What a person does to a reading that waits; the choices that are open stand in the command. */
export const sayConfirm = (id: string, { proposal }: Reading): readonly string[] => {
  const open = proposal.choices.filter(({ certainty }) => certainty === "open").map(setOf);
  const sets = open.length === 0 ? " [--set 'column:HEADER=CODE' …]" : ` --set ${open.join(" ")}`;
  return [
    "Nothing of the file counts until somebody confirms how it is read; then files of this layout pass without a question.",
    `→ census submission ${id} answer --confirm-reading${sets}`,
  ];
};
