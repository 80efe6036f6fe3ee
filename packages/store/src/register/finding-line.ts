import { type Finding, withoutContacts } from "@coop-census/census";

const marks: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const escaped = (text: string): string =>
  /[\\\t\n\r]/.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (mark) => marks[mark] ?? mark) : text;

const field = (value: string | number | null): string =>
  value === null ? "\\N" : typeof value === "number" ? String(value) : escaped(value);

const array = (items: readonly (string | number)[]): string => `{${items.join(",")}}`;

/** A finding as a line of Postgres's text format, in the order of `findingColumns`; it repeats nobody's address or number. */
export const findingLine = (found: Finding): string => {
  const finding = withoutContacts(found);
  const { sheet, row, column, header } = finding.address;
  const isOut = finding.severity === "ERROR" || finding.severity === "HOLD";
  const out = isOut ? finding.keepsOut : [];
  const values = [
    finding.rule,
    finding.code,
    finding.severity,
    finding.level,
    sheet,
    row,
    column,
    header,
    finding.indicator,
    finding.raw,
    JSON.stringify(finding.params),
    finding.keepsOut.length === 0 ? "[]" : JSON.stringify(finding.keepsOut),
    array(out.map((cell) => cell.row)),
    array(out.map(({ indicator }) => `"${indicator}"`)),
  ];
  return `${values.map(field).join("\t")}\n`;
};
