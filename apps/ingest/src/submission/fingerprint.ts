import { createHash } from "node:crypto";
import type { Arrival } from "./arrival.ts";

/** SHA-256 of all that a request asks for; a file's name is none of it, since scripts make one up each time. */
export const fingerprintOf = (arrival: Arrival, sha256: string): string => {
  const { organisation, year, reasonCode, reason, file, plan = null, source = null } = arrival;
  const asked = [
    organisation,
    year,
    file === null ? "nil" : "file",
    sha256,
    reasonCode,
    reason,
    ...(plan === null ? [] : [plan]),
    ...(source === null ? [] : ["on behalf", source]),
  ];
  return createHash("sha256").update(JSON.stringify(asked)).digest("hex");
};
