import { readFile } from "node:fs/promises";
import { Refusal } from "@coop-census/contracts";
import { readPublicKey } from "@coop-census/runtime";

/** The fingerprint, or 16 digits and more of one, that a person expects: given as such, or by a file with the public key. */
export const readExpectedKey = async (given: string, resolve: (path: string) => string): Promise<string> => {
  const digits = given.replaceAll(":", "").toLowerCase();
  if (/^[0-9a-f]{16,64}$/.test(digits)) return digits;
  const path = resolve(given);
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) {
    throw new Refusal(
      "usage/no-key",
      `"${given}" is neither a readable file nor 16 to 64 digits of a fingerprint.`,
      "Give the file of the public key (PEM) that you trust, or its fingerprint.",
    );
  }
  const key = readPublicKey(text);
  if (key !== null) return key.fingerprint;
  throw new Refusal(
    "usage/no-key",
    `${path} is no public Ed25519 key.`,
    "Give the file that the publisher calls publisher.pem (BEGIN PUBLIC KEY).",
  );
};
