import type { Finding, RuleContext } from "@coop-census/census";
import { makeCopyText } from "../bytes/copy-text.ts";
import { makeRowWriter } from "../bytes/row-format.ts";
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

const handedOn = 256 * 1024;

/** Reads and judges every row below the header of a workbook's register; answers with the finding that ended it early. */
export const readWorkbookRegister = async (input: WorkbookRegisterInput): Promise<Finding | null> => {
  const { register, context, onRows, onFindings } = input;
  const { plan } = register;
  const out = makeCopyText(handedOn, onRows);
  const write = makeRowWriter(plan, out);
  const readRow = makeRegisterReader(plan, context);
  const stop = await register.eachRow(({ row, cells }) => {
    if (row <= plan.headerRow) return null;
    const reading = readRow(cells, row);
    if (reading.findings.length > 0) onFindings(reading.findings);
    if (reading.row !== null) write(reading.row);
    return null;
  });
  if (stop === null) out.flush();
  return stop;
};
