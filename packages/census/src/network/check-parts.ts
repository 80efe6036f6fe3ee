import type { Mistake } from "../table/parsed.ts";
import type { NetworkDraft } from "./network-draft.ts";
import { firstDay } from "./validity.ts";
import { wholesOf } from "./wholes-of.ts";

/** What is wrong with the wholes that rows of a roster name: unknown ones, groups, and circles on any day. */
export const checkParts = (draft: NetworkDraft): readonly Mistake[] => {
  const bodies = draft.bodies.map(({ entry }) => entry);
  const bodyIds = new Set(bodies.map(({ id }) => id));
  const partsOf = draft.partsOf.map(({ entry }) => entry);
  // A circle is there on the day on which the last of its parts joins it.
  const isInCircle = (part: string): boolean =>
    partsOf.some(({ from }) => wholesOf({ bodies, partsOf }, from === null ? "" : firstDay(from), part).includes(part));
  return draft.partsOf.flatMap(({ line, entry: { part, whole } }): Mistake[] => {
    const wrong = (message: string): Mistake[] => [{ line, column: "part_of", message }];
    const organisation = draft.organisations.get(whole)?.entry;
    if (part === whole) return wrong(`${part} is stated as a part of itself; remove it`);
    if (organisation?.isGroup === true) {
      return wrong(
        `${whole} is a group; state its enterprises in rows ENTERPRISE, since a group has no parts in the network`,
      );
    }
    if (organisation === undefined && !bodyIds.has(whole)) {
      return wrong(
        `no row states ${whole}, of which ${part} is a part; add a row ORGANISATION or BODY, or correct the id`,
      );
    }
    if (organisation !== undefined && bodyIds.has(part)) {
      return wrong(`the body ${part} cannot be part of the organisation ${whole}; name a body`);
    }
    if (isInCircle(part)) return wrong(`${part} is inside itself by way of ${whole}; correct one of the rows`);
    return [];
  });
};
