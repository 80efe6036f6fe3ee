import { type Problem, Refusal } from "@coop-census/contracts";

const statuses: readonly (readonly [RegExp, number])[] = [
  [/^auth\/missing/, 401],
  [/^auth\//, 403],
  [/unknown-submission$/, 404],
  [/^shelf\/too-large$/, 413],
  [/^submission\/(round-closed|no-round|deadline-passed|reason-needed|not-permitted)$/, 409],
  [/^upload\//, 400],
];

/** The status of a refusal: 422 unless its code says more. */
const statusOf = (code: string): number => statuses.find(([pattern]) => pattern.test(code))?.[1] ?? 422;

/** The RFC 9457 document of a refusal. */
export const problemOfRefusal = (refusal: Refusal): Problem => ({
  type: `urn:coop-census:problem:${refusal.code}`,
  title: refusal.code,
  status: statusOf(refusal.code),
  detail: refusal.message,
  cure: refusal.cure,
  ...(refusal.details.length === 0 ? {} : { errors: [...refusal.details] }),
});

/** The document of an unexpected fault: an id that stands in the log, and nothing of the inside. */
export const problemOfFault = (faultId: string): Problem => ({
  type: "urn:coop-census:problem:fault",
  title: "Unexpected fault",
  status: 500,
  detail: "Something went wrong on our side. Nothing of what you sent before was lost.",
  cure: `Try again in a minute; if it happens again, tell the secretariat this id: ${faultId}`,
  faultId,
});
