import { z } from "zod";

const text = z.string();
const moment = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const status = z.enum(["provisional", "final", "revised"]);
const state = z.enum(["draft", "in-review", "approved", "released", "abandoned", "withdrawn"]);
const act = { because: text, actor: text, at: moment };
const release = z.strictObject({ moment, zone: text, actor: text, at: moment });

/** A wish for an edition and, once a worker has frozen it, the edition that it came to. */
export const editionRequestAnswerSchema = z.strictObject({
  request: z.int().min(1),
  year: z.int(),
  status,
  actor: text,
  requestedAt: moment,
  edition: text.nullable(),
  links: z.strictObject({ self: text, life: text.nullable() }),
});

export type EditionRequestAnswer = z.infer<typeof editionRequestAnswerSchema>;

/** All that people have done with an edition, for those who publish it. */
export const editionLifeAnswerSchema = z.strictObject({
  id: text,
  year: z.int(),
  status,
  /** Released from its moment on. */
  state,
  manifestSha256: sha256.nullable(),
  actor: text,
  requestedAt: moment,
  frozenAt: moment.nullable(),
  approvals: z.array(
    z.strictObject({
      actor: text,
      at: moment,
      manifestSha256: sha256,
      takenBack: z.strictObject({ because: text, at: moment }).nullable(),
    }),
  ),
  /** Who approves it now. */
  approvers: z.array(text),
  /** Who may and does not yet. */
  others: z.array(text),
  /** Null where it was never judged, which stops its release too. */
  blocks: z.strictObject({ all: z.int(), standing: z.int() }).nullable(),
  release: release.nullable(),
  isSigned: z.boolean(),
  /** What stands against its signature, where this very act should have signed it. */
  unsigned: text.nullable(),
  sheets: z.array(
    z.strictObject({ organisation: text, state: z.enum(["silent", "confirmed", "disputed", "answered"]) }),
  ),
  notices: z.array(
    z.strictObject({
      notice: z.int(),
      edition: text,
      replaces: text.nullable(),
      text,
      actor: text,
      at: moment,
    }),
  ),
  preReaders: z.array(z.strictObject({ person: text, ...act, ended: z.strictObject(act).nullable() })),
  withdrawn: z.strictObject({ because: text, at: moment }).nullable(),
});

export type EditionLifeAnswer = z.infer<typeof editionLifeAnswerSchema>;

/** What stops the release of an edition, and who has said what of it. */
export const editionBlocksAnswerSchema = z.strictObject({
  edition: text,
  /** Null where it was never judged. */
  blocks: z
    .array(
      z.strictObject({
        block: z.int().min(1),
        rule: text,
        series: text,
        geo: text,
        type: text,
        activity: text,
        indicator: text,
        detail: text,
        unit: text,
        what: text,
        why: text,
        cure: text,
        isStanding: z.boolean(),
        clearance: z.strictObject({ isCleared: z.boolean(), ...act }).nullable(),
      }),
    )
    .nullable(),
});

export type EditionBlocksAnswer = z.infer<typeof editionBlocksAnswerSchema>;

/** When each year's editions are usually released, those that there are, and the moments that are named. */
export const releaseCalendarAnswerSchema = z.strictObject({
  calendar: z.array(
    z.strictObject({
      year: z.int(),
      status,
      usual: z.array(text),
      editions: z.array(z.strictObject({ id: text, state, release: release.nullable() })),
    }),
  ),
});

export type ReleaseCalendarAnswer = z.infer<typeof releaseCalendarAnswerSchema>;
