import type { PlanAnswer, ReceiptAnswer, UploadWords } from "@coop-census/contracts";
import { Refusal } from "@coop-census/contracts";
import type { Actor } from "@coop-census/store";
import type { IngestParts } from "../parts.ts";
import type { Arrival } from "../submission/arrival.ts";
import { planSubmission } from "../submission/plan-submission.ts";
import { receiveSubmission } from "../submission/receive-submission.ts";
import { plainFileName } from "../upload/file-name.ts";
import { noFile } from "../upload/read-raw.ts";
import { readUpload } from "../upload/read-upload.ts";
import type { Parameter, UploadedFile } from "../upload/upload.ts";
import type { Exchange } from "./exchange.ts";
import { linksOf } from "./links-of.ts";
import { readWords } from "./read-words.ts";
import { sayPlanAnswer } from "./say-plan.ts";

const fileOf = (words: UploadWords, file: UploadedFile | null): Arrival["file"] => {
  if (words.nil !== "true") {
    if (file === null) throw noFile();
    return { name: plainFileName(words.fileName ?? file.name ?? ""), bytes: file.bytes };
  }
  if (file === null) return null;
  throw new Refusal(
    "upload/nil-with-file",
    "The request says nil=true (nothing to report) and brings a file all the same.",
    "Leave out nil to report what is in the file, or the file to report nothing.",
  );
};

/** Takes in what one request sends, and answers as soon as it is safe. */
export const sendReturn = async (
  parts: IngestParts,
  request: {
    readonly actor: Actor;
    readonly exchange: Exchange;
    readonly query: readonly Parameter[];
    readonly idempotencyKey: string | null;
    /** The header Plan; as good as the word. */
    readonly plan: string | undefined;
  },
): Promise<ReceiptAnswer | PlanAnswer> => {
  const { actor, exchange, query, idempotencyKey, plan } = request;
  const upload = await readUpload(exchange, query, parts.uploadLimit);
  try {
    const words = readWords([...upload.parameters, ...(plan === undefined ? [] : [["plan", plan] as const])]);
    const arrival: Arrival = {
      actor,
      channel: "api",
      organisation: words.organisation,
      year: Number(words.year),
      reasonCode: words.reason ?? null,
      reason: words.reasonText ?? null,
      file: fileOf(words, upload.file),
      idempotencyKey,
      source: words.source ?? null,
      plan: words.plan ?? null,
    };
    if (words.dryRun === "true") return sayPlanAnswer(arrival, await planSubmission(parts, arrival));
    const receipt = await receiveSubmission(parts, arrival);
    return { ...receipt, links: linksOf(receipt.submission) };
  } finally {
    upload.close();
  }
};
