import { createHash } from "node:crypto";

/** What names two enterprises of a territory to a person: the same as long as they are named as they are, in every year. */
export const matchReference = (territory: string, a: string, b: string): string => {
  const [one, other] = [a, b].sort();
  return createHash("sha256")
    .update(JSON.stringify([territory, one, other]))
    .digest("hex")
    .slice(0, 12);
};
