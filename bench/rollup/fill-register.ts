import { createHash } from "node:crypto";
import { cellsToObservations, ruleSetCanonicalText } from "@coop-census/census";
import {
  beginAttempt,
  type Db,
  finishAttempt,
  loadTables,
  openLoad,
  registerSubmission,
  requestAttempt,
  settleLoad,
  settleSubmission,
  withTransaction,
} from "@coop-census/store";

/** What the generated registers give of each enterprise: 15 indicators. */
export const filledIndicators = [
  "mbr_total",
  "mbr_worker",
  "mbr_producer",
  "mbr_user",
  "wrk_total",
  "wrk_mbr",
  "wrk_emp",
  "wrk_dc",
  "wrk_f",
  "wrk_mbr_f",
  "wrk_perm",
  "wrk_dis",
  "turn",
  "val_add",
  "equity",
] as const;

/** The columns of `register_row` that are filled. */
const filledColumns: readonly string[] = [
  "row",
  "kind",
  "enterprises",
  "national_id",
  "name",
  "postcode",
  "type",
  "activity",
  "activity_revision",
  "area",
  "scope",
  "perimeter",
  "reference_date",
  "flags",
  ...filledIndicators,
];

/** A register to generate: rows `from` to `from + rows` of its country's enterprises. */
export interface BenchRegister {
  readonly organisation: string;
  readonly country: string;
  readonly year: number;
  readonly from: number;
  readonly rows: number;
  /** Another one gives other figures to the same enterprises. */
  readonly version: number;
}

// Figures that agree, from the number of the enterprise: members, workers and money of plausible sizes, some losses.
const values = (version: number): string => `
  select n - $1::int + 2, 'enterprise', 1, $3 || lpad(n::text, 9, '0'), 'Cooperative ' || n, lpad((n % 9000)::text, 5, '0'),
    (array['WORKER', 'SOCIAL', 'PRODUCER'])[1 + n % 3], substr('ABCDEFGHIJKLMNPQRS', 1 + n / 3 % 18, 1), '4',
    'R' || n / 54 % 6, 'AFF', 'COOP', '2022-12-31', '',
    m + u, m, m / 3, u, w, w - w / 3, w / 3, 0, w / 2, w / 4, w / 5, w / 9, w * 41000.5, w * 17000 - 90000, m * 900 + 0.25
  from (select n, (n::bigint * 7919 + ${version}) % 397 as m, n % 29 as u, 3 + (n::bigint * 104729 + ${version}) % 883 as w
    from generate_series($1::int, $1::int + $2::int - 1) n) drawn`;

const at = new Date("2026-02-01T08:00:00Z");
const ruleSetSha256 = createHash("sha256").update(ruleSetCanonicalText()).digest("hex");

/** Leaves a register of generated rows as its load, its check and its acceptance do; it supersedes an earlier one. */
export const fillRegister = async (
  { db, url }: { readonly db: Db; readonly url: string },
  { organisation, country, year, from, rows, version }: BenchRegister,
): Promise<void> => {
  const sha256 = createHash("sha256").update(`${organisation} ${year} ${from} ${rows} ${version}`).digest("hex");
  const terms = { rollUpScope: "AFF", totalType: "NA_TYPE", isPublic: false } as const;
  const submission = await withTransaction(db, async (tx) => {
    const { id } = await registerSubmission(tx, {
      organisation,
      year,
      fileName: "register.csv",
      sha256,
      size: rows,
      kind: "file",
      channel: "cli",
      actor: "local",
      receivedAt: at,
      reasonCode: version === 1 ? null : "ERR",
      reason: null,
    });
    await beginAttempt(tx, {
      submission: id,
      attempt: await requestAttempt(tx, { submission: id, actor: "local", at }),
      at,
    });
    return id;
  });
  const load = await openLoad(url, { year, organisation, at, columns: filledColumns, defaults: {} });
  try {
    await load.endRows();
    const columns = filledColumns.map((column) => `"${column}"`).join(", ");
    await load.session.query(`insert into ${loadTables(load.id).rows} (${columns}) ${values(version)}`, [
      from,
      rows,
      country,
    ]);
    await load.endFindings();
    const cells = await settleLoad(load.session, { id: load.id, columns: filledColumns, cells: null });
    const reporter = { organisation, year, country };
    const observations = cellsToObservations(cells, reporter, { currency: "EUR", isPublic: false });
    await withTransaction(db, async (tx) => {
      await finishAttempt(tx, {
        submission,
        attempt: 1,
        outcome: "accepted",
        findings: [],
        observations: observations.map((observation) => ({ observation, status: "counts" })),
        profileVersion: 1,
        ruleSetSha256,
        terms,
        blankRows: [],
        at,
        register: { load: load.id, isWhole: true },
      });
      await settleSubmission(tx, { submission, outcome: "accepted", actor: "system", at });
    });
  } finally {
    await load.close();
  }
};
