import type { Edition } from "@coop-census/store";
import { editionFolder } from "@coop-census/worker";
import type { System } from "../system/system.ts";

/** Where an edition lies on the shelf; empty until it is frozen. */
export const placeOf = ({ shelf }: Pick<System, "shelf">, { id, manifestSha256 }: Edition): string =>
  manifestSha256 === null ? "" : shelf.locate(editionFolder(id, manifestSha256));
