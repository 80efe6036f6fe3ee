import {
  approvalSchema,
  becauseSchema,
  changeReasonSchema,
  clearanceSchema,
  nothingSchema,
  noticeSchema,
  Refusal,
  releaseMomentSchema,
  withdrawalSchema,
} from "@coop-census/contracts";
import { readMoment } from "@coop-census/runtime";
import {
  addNotice,
  addPreReader,
  callOffRelease,
  clearBlocks,
  followRelease,
  giveReasons,
  moveEdition,
  removePreReader,
  scheduleRelease,
  type Tx,
  takeBackApproval,
  withdrawEdition,
  withTransaction,
} from "@coop-census/store";
import type { z } from "zod";
import { keeping } from "../edition/keeping.ts";
import { editionsPath } from "../edition/say-edition.ts";
import { approve } from "../edition-life/approve.ts";
import { checkMayPublish, checkMaySeeLife } from "../edition-life/check-role.ts";
import { findEdition } from "../edition-life/find-edition.ts";
import { inApiWords } from "../edition-life/in-api-words.ts";
import { sayLife } from "../edition-life/say-life.ts";
import type { IngestParts } from "../parts.ts";
import { type Signing, signApproved } from "../signing/sign-approved.ts";
import type { IngestApp } from "./app.ts";
import { authenticate } from "./authenticate.ts";
import { readJson } from "./read-json.ts";

/** By whom, when and with which edition something is done. */
interface Act {
  readonly edition: string;
  readonly actor: string;
  readonly at: Date;
}

const checkPerson = (person: string): string => {
  if (/^[\w.-]{1,100}$/.test(person)) return person;
  throw new Refusal("actor/unknown", `There is no active actor ${person}.`, "Name one by the id of census actor list.");
};

const sayUnsigned = (signing: Signing | null): string | null => {
  if (signing?.kind === "no-key") return "No key in force lies on this machine.";
  return signing?.kind === "hindered" ? [signing.why, signing.cure].filter((one) => one !== null).join(" ") : null;
};

/** The acts of an edition's life, for publishers and admins by their own keys; each answers with the life after it. */
export const declareEditionActs = (app: IngestApp, parts: IngestParts): void => {
  const { db, clock } = parts;
  const home = async (): Promise<string | null> => parts.home ?? null;

  const declare = <Schema extends z.ZodType>(
    method: "POST" | "PUT" | "DELETE",
    path: string,
    schema: Schema,
    work: (tx: Tx, act: Act, body: z.infer<Schema>, person: string) => Promise<unknown>,
  ): void => {
    app.on(method, `${editionsPath}/:id/${path}`, async (context) => {
      const { req } = context;
      const asker = await authenticate(db, req.header("authorization"));
      checkMaySeeLife(asker, req.path);
      checkMayPublish(asker);
      const actor = asker.id;
      const id = req.param("id") ?? "";
      const life = await inApiWords(async () => {
        await findEdition(db, id);
        const body = await readJson(req.raw, schema);
        const act = { edition: id, actor, at: new Date(clock.now()) };
        await withTransaction(db, (tx) => work(tx, act, body, req.param("actor") ?? ""));
        const isSigning = path === "approvals" || path === "release";
        const signing = isSigning && method === "POST" ? await signApproved({ ...parts, home }, act) : null;
        return sayLife(db, id, new Date(clock.now()), sayUnsigned(signing));
      });
      return context.json(life, 200, keeping.own);
    });
  };

  declare("POST", "review", nothingSchema, (tx, act) => moveEdition(tx, { ...act, to: "in-review" }));
  declare("POST", "approvals", approvalSchema, (tx, act, { manifestSha256 }) =>
    approve(tx, { ...act, manifestSha256 }),
  );
  declare("DELETE", "approvals", becauseSchema, (tx, act, { because }) => takeBackApproval(tx, { ...act, because }));
  declare("POST", "abandonment", becauseSchema, (tx, act, { because }) =>
    moveEdition(tx, { ...act, to: "abandoned", because }),
  );
  declare("POST", "release", releaseMomentSchema, async (tx, act, { at, zone }) => {
    const named = at === "now" ? { at: act.at, zone: "UTC" } : readMoment(at, zone ?? null);
    await scheduleRelease(tx, { ...act, moment: named.at, zone: named.zone });
    await followRelease(tx, act.edition, act.at);
  });
  declare("DELETE", "release", becauseSchema, (tx, act, { because }) => callOffRelease(tx, { ...act, because }));
  declare("POST", "withdrawal", withdrawalSchema, async (tx, act, { because, confirm }) => {
    if (confirm === act.edition) return withdrawEdition(tx, { ...act, because });
    throw new Refusal(
      "edition/not-confirmed",
      `To withdraw ${act.edition} cannot be undone: everybody who asks for it reads the tombstone from then on.`,
      `Send "confirm": "${act.edition}" to do it. To correct figures, release a new edition with a notice instead.`,
    );
  });
  declare("POST", "notices", noticeSchema, (tx, act, { text, replaces }) =>
    addNotice(tx, { ...act, body: text, replaces: replaces ?? null }),
  );
  declare("PUT", "pre-readers/:actor", becauseSchema, (tx, act, { because }, person) =>
    addPreReader(tx, { ...act, person: checkPerson(person), because }),
  );
  declare("DELETE", "pre-readers/:actor", becauseSchema, (tx, act, { because }, person) =>
    removePreReader(tx, { ...act, person: checkPerson(person), because }),
  );
  declare("POST", "clearances", clearanceSchema, (tx, act, { blocks, rule = "", undo, because }) =>
    clearBlocks(tx, { ...act, blocks: blocks ?? { rule: rule.toUpperCase() }, isCleared: undo !== true, because }),
  );
  declare("POST", "reasons", changeReasonSchema, (tx, act, { blocks, code, because }) =>
    giveReasons(tx, { ...act, blocks, code: code.toUpperCase(), because }),
  );
};
