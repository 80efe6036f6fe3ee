import { type Finding, makeRegisterSums, type RuleContext } from "@coop-census/census";
import { makeCopyText } from "../bytes/copy-text.ts";
import type { RegisterBytes } from "../bytes/register-bytes.ts";
import { makeRowWriter } from "../bytes/row-format.ts";
import { makeSuspects } from "../bytes/suspects.ts";
import { makeRegisterReader } from "../make-register-reader.ts";
import type { WorkbookRegister } from "./open-workbook-register.ts";

/** Where the rows of a workbook's register go. */
export interface WorkbookRegisterInput {
  readonly register: WorkbookRegister;
  readonly context: Omit<RuleContext, "ret">;
  /** Rows in Postgres's text format, in the order of `rowFields`, some hundred kilobytes at a time. */
  readonly onRows: (bytes: Buffer) => void;
  /** The findings of one row, in the order of its columns. */
  readonly onFindings: (findings: readonly Finding[]) => void;
}

/** What the rows came to, and the finding that ended the reading early. */
export interface ReadWorkbookRegister extends Pick<RegisterBytes, "sums" | "suspected" | "hasTotals"> {
  readonly stop: Finding | null;
}

const handedOn = 256 * 1024;

const isKeptOutBy = (findings: readonly Finding[], row: number): ((indicator: string) => boolean) => {
  const stopping = findings.filter(({ severity }) => severity === "ERROR" || severity === "HOLD");
  const out = new Set(
    stopping.flatMap(({ keepsOut }) => keepsOut.flatMap((one) => (one.row === row ? [one.indicator] : []))),
  );
  return (indicator) => out.has(indicator);
};

/** Reads and judges every row below the header of a workbook's register. */
export const readWorkbookRegister = async (input: WorkbookRegisterInput): Promise<ReadWorkbookRegister> => {
  const { register, context, onRows, onFindings } = input;
  const { plan } = register;
  const out = makeCopyText(handedOn, onRows);
  const write = makeRowWriter(plan, out);
  const readRow = makeRegisterReader(plan, context);
  const sums = makeRegisterSums();
  const suspects = makeSuspects();
  let hasTotals = false;
  const stop = await register.eachRow(({ row, cells }) => {
    if (row <= plan.headerRow) return null;
    const reading = readRow(cells, row);
    if (reading.findings.length > 0) onFindings(reading.findings);
    if (reading.row === null) return null;
    write(reading.row);
    suspects.row(reading.row);
    if (reading.row.kind === "total") hasTotals = true;
    sums.add(reading.row, isKeptOutBy(reading.findings, row));
    return null;
  });
  if (stop === null) out.flush();
  return { stop, sums: () => sums, suspected: suspects.found, hasTotals: () => hasTotals };
};
