import { decimal } from "@coop-census/census";
import type { HistoricAct } from "@coop-census/contracts";
import {
  addConsent,
  addEstimate,
  decideMatch,
  decideOverlap,
  decideStandIn,
  type Tx,
  undoStandIn,
  withdrawConsent,
  withdrawEstimate,
  withTransaction,
} from "@coop-census/store";
import { readReferenceState } from "../reference/reference-state.ts";
import { requestRollUp } from "../reference/request-roll-up.ts";
import type { Replay } from "./replay.ts";

/** What is decided beside the submissions. */
export type StandaloneAct = Extract<
  HistoricAct,
  {
    readonly act:
      | "overlap-decision"
      | "match"
      | "stand-in"
      | "undo-stand-in"
      | "estimate"
      | "withdraw-estimate"
      | "consent"
      | "withdraw-consent";
  }
>;

const write = async (tx: Tx, { numbers }: Replay, what: StandaloneAct, at: Date): Promise<void> => {
  const by = { actor: "local", at } as const;
  switch (what.act) {
    case "overlap-decision": {
      const { act: _act, ...decided } = what;
      return decideOverlap(tx, { ...decided, actor: "local", decidedAt: at });
    }
    case "match": {
      const { act: _act, ...decided } = what;
      await decideMatch(tx, { ...decided, ...by });
      return;
    }
    case "stand-in": {
      const { act: _act, ...decided } = what;
      await decideStandIn(tx, { ...decided, ...by });
      return;
    }
    case "undo-stand-in":
      await undoStandIn(tx, { organisation: what.organisation, year: what.year, ...by });
      return;
    case "estimate": {
      const { act: _act, number, value, ...estimated } = what;
      numbers.set(`estimate ${number}`, await addEstimate(tx, { ...estimated, value: decimal(value), ...by }));
      return;
    }
    case "withdraw-estimate":
      return withdrawEstimate(tx, { id: numbers.get(`estimate ${what.number}`) ?? 0, ...by });
    case "consent": {
      const { act: _act, number, sha256: fileSha256, ...consented } = what;
      numbers.set(`consent ${number}`, await addConsent(tx, { ...consented, fileSha256, ...by }));
      return;
    }
    case "withdraw-consent": {
      const { number, because } = what;
      return withdrawConsent(tx, { id: numbers.get(`consent ${number}`) ?? 0, because, ...by });
    }
  }
};

/** Decides the same again, and lets the figures follow. */
export const replayStandalone = async (replay: Replay, what: StandaloneAct): Promise<void> => {
  const { db, clock } = replay.system;
  await withTransaction(db, async (tx) => {
    const before = await readReferenceState(tx);
    await write(tx, replay, what, new Date(clock.now()));
    await requestRollUp(tx, before);
  });
};
