import { Refusal } from "@coop-census/contracts";

/** Refuses what is no SHA-256 in lower-case hex: hashes become paths. */
export function checkHash(sha256: string): void {
  if (/^[0-9a-f]{64}$/.test(sha256)) return;
  throw new Refusal(
    "shelf/name",
    "A file on the shelf is asked for by something that is no SHA-256.",
    "Give 64 hex digits.",
  );
}
