import { z } from "zod";
import { figureSchema } from "../figures/json-cell.ts";

const moment = z.iso.datetime();
const text = z.string();

const reply = z.strictObject({
  kind: z.enum(["confirm", "dispute", "answer"]),
  manifestSha256: text,
  body: text.nullable(),
  actor: text,
  at: moment,
});

/** How far one reporter is with its sheet. */
export const askedSheetSchema = z.strictObject({
  organisation: text,
  askedAt: moment,
  state: z.enum(["silent", "confirmed", "disputed", "answered"]),
  replies: z.array(reply),
});

const observation = z.strictObject({
  sheet: text.nullable(),
  row: z.int(),
  column: z.int().nullable(),
  header: text.nullable(),
  scope: z.enum(["AFF", "NAT"]),
  perimeter: z.enum(["COOP", "COOP_SUBS"]),
  area: text,
  type: text,
  activity: text,
  indicator: text,
  detail: text,
  unit: text,
  value: figureSchema,
  /** The date that it speaks of, as it was written; null where the file has none. */
  reference: text.nullable(),
  flags: text,
  /** Whether it is told member by member in the edition. */
  isPublic: z.boolean(),
  /** Whether it is refused or on hold, and so counts as not answered. */
  isKeptOut: z.boolean(),
});

const coordinates = { series: text, type: text, activity: text, indicator: text, detail: text, unit: text };

/** What an edition took from one reporter, and what it says of it; nobody else's value stands in it that the edition does not publish. */
export const sheetAnswerSchema = z.strictObject({
  edition: text,
  year: z.int(),
  state: text,
  manifestSha256: text,
  organisation: text,
  name: text,
  country: text,
  sheet: askedSheetSchema,
  /** Null where no return of it counts. */
  taken: z
    .strictObject({
      submission: text,
      /** The one scope that is added up. */
      rollUpScope: z.enum(["AFF", "NAT"]),
      totalType: text,
      observations: z.array(observation),
    })
    .nullable(),
  /** What it adds to the figures, each beside the figure of its country as it is printed; null where that is protected. */
  counted: z.array(
    z.strictObject({
      ...coordinates,
      value: figureSchema,
      flags: text,
      printed: z
        .strictObject({ geo: text, value: figureSchema, flags: text, answered: z.int(), of: z.int() })
        .nullable(),
    }),
  ),
  /** What is imputed for it, as the edition publishes it; null where that rests on a value that is not open. */
  estimated: z.array(
    z.strictObject({
      series: text,
      type: text,
      indicator: text,
      unit: text,
      value: text.nullable(),
      method: text,
      baseYear: text.nullable(),
      flags: text,
    }),
  ),
});

export type SheetAnswer = z.infer<typeof sheetAnswerSchema>;

/** What a reporter, or the secretariat to a dispute, says of a sheet. */
export const sheetReplySchema = z
  .strictObject({
    kind: z.enum(["confirm", "dispute", "answer"]),
    body: z.string().trim().min(1).max(4000).optional(),
    /** Of the bytes that were looked at: another one is refused. */
    manifestSha256: z.string().regex(/^[0-9a-f]{64}$/, "is no SHA-256 of a manifest"),
  })
  .refine(({ kind, body }) => kind === "confirm" || body !== undefined, {
    path: ["body"],
    message: "is missing: say why",
  });
