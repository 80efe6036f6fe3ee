/** By the reporter: confirm, dispute; by the secretariat, to a dispute: answer. */
export const sheetReplyKinds = ["confirm", "dispute", "answer"] as const;

/** What somebody said of a reporter's sheet. */
export interface SheetReply {
  readonly id: number;
  readonly kind: (typeof sheetReplyKinds)[number];
  /** Of the bytes that were looked at. */
  readonly manifestSha256: string;
  /** Null for a confirmation without a comment. */
  readonly body: string | null;
  readonly actor: string;
  readonly at: Date;
}
