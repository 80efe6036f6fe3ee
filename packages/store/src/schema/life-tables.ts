import type { GeneratedAlways } from "kysely";

/** What people do with an edition from its approval to its withdrawal: migrations 0005 and 0024. */
export interface LifeTables {
  readonly approval: ApprovalTable;
  readonly approvalWithdrawal: ApprovalWithdrawalTable;
  readonly editionRelease: EditionReleaseTable;
  readonly editionCallOff: EditionCallOffTable;
  readonly editionWithdrawal: EditionWithdrawalTable;
  readonly editionNotice: EditionNoticeTable;
  readonly preRelease: PreReleaseTable;
  readonly preReleaseEnd: PreReleaseEndTable;
}

interface ApprovalTable {
  id: GeneratedAlways<number>;
  edition: string;
  manifestSha256: string;
  actor: string;
  at: Date;
}

interface ApprovalWithdrawalTable {
  approval: number;
  because: string;
  actor: string;
  at: Date;
}

interface EditionReleaseTable {
  id: GeneratedAlways<number>;
  edition: string;
  manifestSha256: string;
  moment: Date;
  zone: string;
  actor: string;
  at: Date;
}

interface EditionCallOffTable {
  release: number;
  because: string;
  actor: string;
  at: Date;
}

interface EditionWithdrawalTable {
  edition: string;
  because: string;
  actor: string;
  at: Date;
}

interface EditionNoticeTable {
  id: GeneratedAlways<number>;
  edition: string;
  replaces: string | null;
  body: string;
  actor: string;
  at: Date;
}

interface PreReleaseTable {
  id: GeneratedAlways<number>;
  edition: string;
  person: string;
  because: string;
  actor: string;
  at: Date;
}

interface PreReleaseEndTable {
  preRelease: number;
  because: string;
  actor: string;
  at: Date;
}
