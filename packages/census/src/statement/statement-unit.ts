import { indicator as indicatorOf } from "../reference/indicator.ts";
import type { StatementSubject } from "./statement-subject.ts";

/** The unit of the figure that a statement is of: its currency for money, that of the indicator otherwise. */
export const statementUnit = ({ unit, indicator }: Extract<StatementSubject, { kind: "figure" }>): string =>
  unit ?? indicatorOf(indicator)?.unit ?? "";
