const statuses: ReadonlyMap<string, number> = new Map([
  ["auth/missing-key", 401],
  ["auth/unknown-key", 401],
  ["auth/not-yours", 403],
  ["auth/on-behalf", 403],
  ["http/not-found", 404],
  ["submission/unknown-submission", 404],
  ["http/method", 405],
  ["upload/too-slow", 408],
  ["http/too-slow", 408],
  ["submission/no-roster", 409],
  ["submission/no-round", 409],
  ["submission/round-closed", 409],
  ["submission/deadline-passed", 409],
  ["submission/reason-needed", 409],
  ["plan/moved", 409],
  ["reading/none", 409],
  ["submission/moved", 409],
  ["auth/not-permitted", 403],
  ["upload/json-too-large", 413],
  ["shelf/too-large", 413],
  ["upload/encoding", 415],
  ["upload/type", 415],
  ["http/head-too-large", 431],
]);

/** The HTTP status of a refusal by its code: 400 for a request that cannot be read, 422 for one that cannot be done. */
export const statusOf = (code: string): number => statuses.get(code) ?? (/^(?:upload|http)\//.test(code) ? 400 : 422);
