import { type Finding, withoutContacts } from "@coop-census/census";

const marks: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const field = (value: string | number | null): string =>
  value === null ? "\\N" : String(value).replaceAll(/[\\\t\n\r]/g, (mark) => marks[mark] ?? mark);

/** A finding as a line of Postgres's text format, in the order of `findingColumns`; it repeats nobody's address or number. */
export const findingLine = (found: Finding): string => {
  const finding = withoutContacts(found);
  const { sheet, row, column, header } = finding.address;
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
    JSON.stringify(finding.keepsOut),
  ];
  return `${values.map(field).join("\t")}\n`;
};
