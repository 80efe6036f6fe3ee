const mark = "job-";

/** BullMQ refuses ids that are digits only or hold a colon: ours are marked and encoded, one to one. */
export const jobId = {
  of: (id: string): string => mark + encodeURIComponent(id),
  /** The id as it was given; an id that BullMQ chose stays as it is. */
  read: (stored: string): string => (stored.startsWith(mark) ? decodeURIComponent(stored.slice(mark.length)) : stored),
} as const;
