import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { registerColumns } from "../register/register-columns.ts";
import { registerIndicators } from "../register/register-indicators.ts";
import { leftOut } from "../return/left-out.ts";
import type { ReturnColumn } from "../return/return.ts";
import type { RuleContext } from "./rule-context.ts";
import { checkColumns } from "./v02-columns.ts";
import { v02RegisterMessages } from "./v02-register-messages.ts";

const readable: ReadonlySet<string> = new Set<string>([...registerColumns, ...registerIndicators]);

const checkColumn = ({ address, code }: ReturnColumn): readonly Finding[] => {
  if (code === leftOut || (code !== null && readable.has(code))) return [];
  const header = address.header ?? `(${address.column ?? 0})`;
  const place = { severity: "WARN", level: "file", address, raw: header } as const;
  return [makeFinding(v02RegisterMessages, "V02/column-not-read", place, { header })];
};

/** The columns and sheets of a register: what it does not read is told, and rejects nothing. */
export const checkRegisterColumns = (frame: RuleContext): readonly Finding[] => [
  ...frame.ret.columns.flatMap(checkColumn),
  ...checkColumns({ ...frame, ret: { ...frame.ret, columns: [] } }),
];
