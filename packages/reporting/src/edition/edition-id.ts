import type { Manifest } from "@coop-census/contracts";

const letters = { provisional: "p", final: "f", revised: "r" } as const;

/** The name of an edition, for example "2022-p1" (methodology section 7). */
export const editionId = ({ year, status, number }: Pick<Manifest, "year" | "status" | "number">): string =>
  `${year}-${letters[status]}${number}`;
