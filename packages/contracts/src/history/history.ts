import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const side = z.enum(["reporter", "secretariat"]);
const decision = z.enum(["release", "keep-out"]);

/** What names a finding or a thread of a submission wherever it is checked again. */
const question = {
  submission: z.string(),
  /** outside: it comes from beside the file, from other returns. rows: the causes in the rows of a register. */
  place: z.enum(["file", "outside", "rows"]),
  rule: z.string(),
  row: z.int(),
  indicator: z.string().nullable(),
};

const act = z.discriminatedUnion("act", [
  z.strictObject({
    act: z.literal("import"),
    /** Names the import within the history, for taking it back. */
    number: z.int(),
    kind: z.enum(["network", "profiles", "overlaps", "rates", "statements"]),
    files: z.array(z.strictObject({ name: z.string(), sha256 })),
  }),
  z.strictObject({ act: z.literal("undo-import"), number: z.int() }),
  z.strictObject({
    act: z.literal("submission"),
    submission: z.string(),
    organisation: z.string(),
    year: z.int(),
    kind: z.enum(["file", "nil"]),
    sha256,
    fileName: z.string(),
    reasonCode: z.string().nullable(),
    reason: z.string().nullable(),
    /** Where the figures come from that the secretariat entered on behalf of the organisation. */
    source: z.string().nullable(),
  }),
  z.strictObject({ act: z.literal("recheck"), submission: z.string() }),
  z.strictObject({ act: z.literal("withdraw"), submission: z.string(), because: z.string() }),
  z.strictObject({
    act: z.literal("answer"),
    submission: z.string(),
    kind: z.enum(["accept-without", "confirm-reading"]),
    body: z.string(),
  }),
  z.strictObject({ act: z.literal("decision"), ...question, decision, because: z.string() }),
  z.strictObject({
    act: z.literal("thread"),
    ...question,
    /** Tells the causes of a register apart; empty elsewhere. */
    cause: z.string(),
    kind: z.enum(["message", "justification", "settle", "reopen"]),
    side,
    text: z.string(),
  }),
  z.strictObject({
    act: z.literal("overlap-decision"),
    a: z.string(),
    b: z.string(),
    type: z.string().nullable(),
    indicator: z.string(),
    year: z.int(),
    decision,
    because: z.string(),
  }),
  z.strictObject({
    act: z.literal("match"),
    territory: z.string(),
    one: z.string(),
    other: z.string(),
    decision: z.enum(["same", "different"]),
    because: z.string(),
  }),
  z.strictObject({
    act: z.literal("stand-in"),
    organisation: z.string(),
    parent: z.string(),
    year: z.int(),
    because: z.string(),
  }),
  z.strictObject({ act: z.literal("undo-stand-in"), organisation: z.string(), year: z.int() }),
  z.strictObject({
    act: z.literal("estimate"),
    number: z.int(),
    organisation: z.string(),
    year: z.int(),
    type: z.string(),
    indicator: z.string(),
    value: z.string(),
    because: z.string(),
  }),
  z.strictObject({ act: z.literal("withdraw-estimate"), number: z.int() }),
  z.strictObject({
    act: z.literal("consent"),
    number: z.int(),
    organisation: z.string(),
    year: z.int(),
    indicator: z.string().nullable(),
    sha256,
  }),
  z.strictObject({ act: z.literal("withdraw-consent"), number: z.int(), because: z.string() }),
  /** An earlier edition was frozen, which the later one tells its changes from; its manifest lies among the raw files. */
  z.strictObject({ act: z.literal("edition"), edition: z.string(), manifestSha256: sha256 }),
]);

/**
 * What was done to a census, from the first roster to the freezing of an edition, in order; the raw files by their
 * SHA-256. Done again in an empty installation it leads to the same figures. Persons stand in it by their side only.
 */
export const historySchema = z.strictObject({
  history: z.literal(1),
  /** Null where a time is not known, and does not matter. */
  acts: z.array(z.strictObject({ at: z.iso.datetime().nullable(), what: act })),
});

export type History = z.infer<typeof historySchema>;

/** One act of a history. */
export type HistoricAct = History["acts"][number]["what"];
