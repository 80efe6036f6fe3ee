import {
  cellInFile,
  type Finding,
  type Label,
  type Return,
  type ReturnRecord,
  valueInUnits,
  withoutPersonalData,
} from "@coop-census/census";
import type { Proposal, Reading } from "@coop-census/contracts";
import type { Judgement } from "./reader.ts";

const rowsShown = 10;
const findingsShown = 50;
const order: readonly Finding["severity"][] = ["ERROR", "BLOCK", "HOLD", "QUERY", "WARN", "INFO"];

type Shown = Reading["preview"];

// What is shown is stored until it is confirmed: a column that is read for another may hold persons.
const showLabel = ({ raw, code }: Label) => ({ raw: withoutPersonalData(raw), code });

const showRow = (ret: Return, record: ReturnRecord): Shown["rows"][number] => ({
  row: record.row,
  type: showLabel(record.type),
  area: showLabel(record.area),
  activity: showLabel(record.activity),
  scope: showLabel(record.scope),
  perimeter: showLabel(record.perimeter),
  breakdown: record.breakdown === null ? null : `${record.breakdown.dimension}=${record.breakdown.member ?? "_T"}`,
  reference: record.reference?.date?.text ?? record.reference?.raw ?? null,
  values: record.values.map((cell) => ({
    indicator: cell.indicator,
    raw: withoutPersonalData(cell.raw),
    value: valueInUnits(ret, cell),
  })),
});

const showFinding = ({ rule, code, severity, address, params }: Finding): Shown["findings"][number] => ({
  rule,
  code,
  severity,
  address: { sheet: address.sheet, header: address.header, ...cellInFile(address) },
  params: { ...params },
});

/** What a person is shown of a proposed reading before confirming it: the first rows as they would count, and what the rules would say. */
export const showReading = (
  proposal: Proposal,
  ret: Return,
  { findings, observations }: Pick<Judgement, "findings" | "observations">,
): Reading => ({
  proposal,
  preview: {
    rows: ret.records.slice(0, rowsShown).map((record) => showRow(ret, record)),
    rowCount: ret.records.length,
    valueCount: observations.length,
    findings: order
      .flatMap((severity) => findings.filter((one) => one.severity === severity))
      .slice(0, findingsShown)
      .map(showFinding),
    findingCounts: Object.fromEntries(
      [...Map.groupBy(findings, ({ severity }) => severity)].map(([severity, all]) => [severity, all.length]),
    ),
  },
});
