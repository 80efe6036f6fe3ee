import type { CheckedFile } from "../check/checked-file.ts";

/** Whether a return can count, now or when somebody accepts it without what is refused. */
export const canCount = ({ outcome, reading }: Pick<CheckedFile, "outcome" | "reading">): boolean =>
  outcome.state !== "rejected" && reading === null;
