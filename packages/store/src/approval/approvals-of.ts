import type { Db } from "../database/db.ts";

/** That somebody approves the bytes that a manifest names. */
export interface Approval {
  readonly id: number;
  readonly manifestSha256: string;
  readonly actor: string;
  readonly at: Date;
  /** Null while it is in force. */
  readonly takenBack: { readonly because: string; readonly at: Date } | null;
}

/** All approvals of an edition in the order they were given, those that were taken back too. */
export const approvalsOf = async (db: Db, edition: string): Promise<readonly Approval[]> => {
  const rows = await db
    .selectFrom("approval")
    .leftJoin("approvalWithdrawal", "approvalWithdrawal.approval", "approval.id")
    .select(["approval.id", "manifestSha256", "approval.actor", "approval.at"])
    .select(["approvalWithdrawal.because", "approvalWithdrawal.at as takenBackAt"])
    .where("edition", "=", edition)
    .orderBy("approval.id")
    .execute();
  return rows.map(({ because, takenBackAt, ...approval }) => ({
    ...approval,
    takenBack: because === null || takenBackAt === null ? null : { because, at: takenBackAt },
  }));
};
