const queue = "/api/queues/[^/]+";

/**
 * What an operator may do to queues: try again, go on now, pause, resume. Whatever removes or invents a job is not
 * here: the database says what has to be done, and a job that vanished would leave a submission unfinished.
 */
const permitted: readonly RegExp[] = [
  /^\/api\/queues\/(?:pause|resume)$/,
  new RegExp(`^${queue}/(?:pause|resume|promote)$`),
  new RegExp(`^${queue}/retry/failed$`),
  new RegExp(`^${queue}/[^/]+/(?:retry|promote)$`),
];

/** Whether the board may pass on a request that changes something; `path` is relative to the board. */
export function isPermitted(path: string): boolean {
  return permitted.some((pattern) => pattern.test(path));
}
