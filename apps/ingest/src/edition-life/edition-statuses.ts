/** The HTTP statuses of refusals of the acts in an edition's life; 422 for all others. */
export const editionStatuses: readonly (readonly [code: string, status: number])[] = [
  ["edition/no-request", 404],
  ["edition/no-pre-reader", 404],
  ["actor/unknown", 422],
  ...[
    "already-public",
    "another-planned",
    "already-scheduled",
    "blocked",
    "disputed",
    "no-approval",
    "not-approved",
    "not-held-against",
    "not-judged",
    "not-permitted",
    "not-public",
    "not-scheduled",
    "nothing-to-freeze",
    "reason-needed",
    "same-person",
    "still-checking",
  ].map((code) => [`edition/${code}`, 409] as const),
];
