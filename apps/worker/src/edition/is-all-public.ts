import type { AcceptedReturn } from "@coop-census/store";

/** Whether everything in a return is public, so that words about it may name any of its values. */
export const isAllPublic = ({ observations, terms }: Pick<AcceptedReturn, "observations" | "terms">): boolean =>
  terms.isPublic && observations.every(({ isPublic, confidentiality }) => isPublic && confidentiality === "F");
