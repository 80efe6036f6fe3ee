import { randomBytes } from "node:crypto";

/** 12 hex digits that stand both in the log and in what a person is told, so that one is found by the other. */
export function makeFaultId(): string {
  return randomBytes(6).toString("hex");
}
