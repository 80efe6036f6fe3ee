import { mkdir } from "node:fs/promises";
import { join } from "node:path";

/** The folder of private keys in the home, which only its owner may enter. */
const keyFolder = async (home: string): Promise<string> => {
  const folder = join(home, "keys");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
};

/** The file of a private key, named by the fingerprint of its public half. */
export const keyFile = async (home: string, fingerprint: string): Promise<string> =>
  join(await keyFolder(home), `${fingerprint}.pem`);
