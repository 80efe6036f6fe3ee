/** The states of a submission (methodology section 3). */
export const submissionStates = [
  "received",
  "checking",
  "rejected",
  "needs-answer",
  "accepted",
  "superseded",
  "withdrawn",
] as const;

export type SubmissionState = (typeof submissionStates)[number];
