import { Refusal } from "@coop-census/contracts";

/** The sender's own name for the request, with or without the quotes of a structured field; null when there is none. */
export const readIdempotencyKey = (header: string | undefined): string | null => {
  if (header === undefined) return null;
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new Refusal(
    "upload/idempotency-key",
    "The header Idempotency-Key is not 1 to 200 visible ASCII characters.",
    "Use a new UUID for each return, and the same one when you send that return again.",
  );
};
