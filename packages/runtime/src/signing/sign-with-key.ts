import { createPrivateKey, sign } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { PermanentFault, Refusal } from "@coop-census/contracts";
import { keyFile } from "./key-files.ts";

/**
 * Signs bytes with the private key of a fingerprint: 64 bytes, or null where its private half does not lie in this home.
 * Refuses a key file that others may read; what is in the file stands in no message.
 */
export const signWithKey = async (home: string, fingerprint: string, bytes: Uint8Array): Promise<Uint8Array | null> => {
  const path = await keyFile(home, fingerprint);
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  if (process.platform !== "win32" && (found.mode & 0o077) !== 0) {
    throw new Refusal(
      "key/open-to-others",
      `The private key ${path} may be read by others: nobody can say that only the publisher has it.`,
      "Retire it and make a new one (census key retire, census key create), or, if you are sure, take the rights away (chmod 600).",
    );
  }
  const pem = await readFile(path, "utf8");
  try {
    return new Uint8Array(sign(null, bytes, createPrivateKey(pem)));
  } catch {
    // Without its cause: an error of the parser may quote what it read.
    throw new PermanentFault("key/unreadable", `The private key ${path} cannot be read as a key.`, {
      cure: "Put the file back from its safe copy, or retire the key and make a new one.",
    });
  }
};
