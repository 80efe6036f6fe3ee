import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const submission = z.strictObject({
  id: z.string(),
  organisation: z.string(),
  sha256,
  kind: z.enum(["file", "nil"]),
  /** Of the layout that read the file, in canonical JSON without its hints (years, header row); null where none did. */
  layoutSha256: sha256.nullable(),
  /** Of the rule set that checked it. */
  ruleSetSha256: sha256.nullable(),
  /**
   * Of what counts of it and what is kept out, in canonical JSON: the same file read otherwise is another input. An HMAC under
   * a key that only who has the file can make, since a return of few figures could be found by trying.
   */
  contentSha256: sha256,
  /** The code of REVISION_REASON that its sender gave for replacing another; left out where none was given. */
  reason: z.string().optional(),
  /** How many findings of each rule and severity it has, sorted; of the year's own returns only. */
  findings: z.array(z.strictObject({ rule: z.string(), severity: z.string(), count: z.int().min(1) })).optional(),
});

const branchStandIn = z.strictObject({ organisation: z.string(), parent: z.string(), because: z.string() });

/**
 * What an edition consists of and came from. Its own SHA-256 names the edition: no clock time, no random id,
 * no commit stands in it (methodology section 7; docs/decisions/0008-editions-content-addressed.md).
 */
export const manifestSchema = z.strictObject({
  manifest: z.literal(1),
  edition: z.string().regex(/^\d{4}-[pfr]\d+$/),
  year: z.int(),
  status: z.enum(["provisional", "final", "revised"]),
  number: z.int().min(1),
  /** The previous edition of the same year, by the hash of its manifest. */
  previous: z.strictObject({ edition: z.string(), manifestSha256: sha256 }).nullable(),
  method: z.strictObject({ version: z.string(), ruleSetSha256: sha256 }),
  /** What made it: another version may come to other bytes of the same inputs. */
  program: z.strictObject({ name: z.string(), version: z.string() }),
  inputs: z.strictObject({
    submissions: z.array(submission),
    /** Raw import files in force, by kind; each list sorted by hash. */
    network: z.array(sha256),
    profiles: z.array(sha256),
    overlaps: z.array(sha256),
    /** What is decided of declared overlaps on hold in this year and before, sorted; left out where there is nothing. */
    overlapDecisions: z
      .array(
        z.strictObject({
          a: z.string(),
          b: z.string(),
          type: z.string().nullable(),
          indicator: z.string(),
          year: z.int(),
          decision: z.enum(["release", "keep-out"]),
          because: z.string(),
        }),
      )
      .optional(),
    /**
     * What people have decided of look-alikes in the registers of a territory, sorted; left out where there is nothing. The
     * enterprises stand in it by hash only, all decisions with their reasons together, so that none can be guessed at.
     */
    enterpriseMatches: z
      .array(z.strictObject({ territory: z.string(), same: z.int().min(0), different: z.int().min(0), sha256 }))
      .optional(),
    /** Signed releases in force of this year and before, sorted; left out where there are none. */
    consents: z
      .array(
        z.strictObject({
          organisation: z.string(),
          year: z.int(),
          /** Null for all indicators. */
          indicator: z.string().nullable(),
          /** The signed file as it was received. */
          sha256,
        }),
      )
      .optional(),
    rates: z.array(sha256),
    statements: z.array(sha256),
    /** Branches whose return stands in for that of a parent which has none, sorted; left out where there are none. */
    branchStandIns: z.array(branchStandIn).optional(),
    /**
     * What the growth and the series of the edition follow from, by year; left out where no earlier year has a return.
     * A year of which an edition is public is as that edition has it, which is named; the imports and decisions beside hold
     * for the others.
     */
    earlier: z
      .array(
        z.strictObject({
          year: z.int(),
          edition: z.strictObject({ edition: z.string(), manifestSha256: sha256 }).optional(),
          submissions: z.array(submission),
          branchStandIns: z.array(branchStandIn).optional(),
        }),
      )
      .optional(),
    /** Estimates of experts in force for this year and those before, sorted, without their authors; left out where there are none. */
    expertEstimates: z
      .array(
        z.strictObject({
          organisation: z.string(),
          year: z.int(),
          type: z.string(),
          indicator: z.string(),
          value: z.string(),
          because: z.string(),
        }),
      )
      .optional(),
    /** What stands as said about findings of the year's returns, sorted; who said it is named by role. Left out where nobody did. */
    justifications: z
      .array(
        z.strictObject({
          submission: z.string(),
          rule: z.string(),
          row: z.int(),
          indicator: z.string().nullable(),
          kind: z.enum(["justification", "settle"]),
          role: z.enum(["reporter", "secretariat"]),
          date: z.string(),
          /** Of the words, which justifications.csv has; null where they are not published, since short words can be guessed at. */
          textSha256: sha256.nullable(),
        }),
      )
      .optional(),
    /**
     * What people have said of changes from an earlier edition of the year that no input explains, sorted; each holds for
     * these values alone, null where there was or is no figure. Left out where nobody did.
     */
    changeReasons: z
      .array(
        z.strictObject({
          series: z.string(),
          /** The common unit that money is converted into; null for a figure in its own unit. */
          view: z.enum(["EUR", "INTD"]).nullable(),
          geo: z.string(),
          type: z.string(),
          activity: z.string(),
          indicator: z.string(),
          detail: z.string(),
          unit: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
          /** Of REVISION_REASON. */
          code: z.string(),
          because: z.string(),
        }),
      )
      .optional(),
    /** Decisions on held cells of all these submissions, sorted. */
    decisions: z.array(
      z.strictObject({
        submission: z.string(),
        rule: z.string(),
        row: z.int(),
        indicator: z.string().nullable(),
        decision: z.enum(["release", "keep-out"]),
      }),
    ),
  }),
  /** Every file of the folder but this one and SHA256SUMS, sorted by path. */
  files: z.array(z.strictObject({ path: z.string(), sha256, size: z.int() })),
  /** SHA-256 of this manifest with 64 zeros here: tells a damaged manifest from a damaged list of sums. No signature. */
  seal: sha256,
});

export type Manifest = z.infer<typeof manifestSchema>;
