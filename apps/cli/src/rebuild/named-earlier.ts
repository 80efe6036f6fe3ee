import type { Manifest } from "@coop-census/contracts";

/** The editions that one needs beside its own inputs: that of its year which it is held against, and those that earlier years are shown by. */
export const namedEarlier = ({
  previous,
  inputs: { earlier = [] },
}: Manifest): readonly { readonly edition: string; readonly manifestSha256: string }[] => [
  ...(previous === null ? [] : [previous]),
  ...earlier.flatMap(({ edition }) => (edition === undefined ? [] : [edition])),
];
