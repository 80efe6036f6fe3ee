import { createHash } from "node:crypto";
import { answerFile } from "./answer-file.ts";
import type { Asked } from "./asked.ts";

/** A JSON answer that a reader may keep and ask for again by its entity tag. */
export const answerJson = (request: Asked, answer: unknown, headers: Readonly<Record<string, string>>): Response => {
  const bytes = new TextEncoder().encode(JSON.stringify(answer));
  const file = {
    path: "answer.json",
    sha256: createHash("sha256").update(bytes).digest("hex"),
    size: bytes.byteLength,
    read: async function* (part?: { readonly start: number; readonly end: number }) {
      yield bytes.subarray(part?.start, part?.end);
    },
  };
  return answerFile(request, file, headers);
};
