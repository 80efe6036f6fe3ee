/** How often a job that met a fault is tried, and the first pause in milliseconds; every further pause is double. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly firstPause: number;
}

/** Twelve attempts in 34 minutes: long enough for a database to be restored, short enough to be seen the same day. */
export const retryPolicy: RetryPolicy = { attempts: 12, firstPause: 1_000 };
