import { isOutsideBody, type Network, referenceDate } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { type Db, networkInForce } from "@coop-census/store";

/** The moment that a person means by a day (its end, in UTC) or by an ISO time; refused in words otherwise. */
const readMoment = (text: string): Date => {
  if (referenceDate(text)?.precision === "day") return new Date(`${text}T23:59:59.999Z`);
  const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const moment = new Date(text);
  if (isTime && !Number.isNaN(moment.getTime())) return moment;
  throw new Refusal(
    "usage/moment",
    `"${text}" is no moment.`,
    "Write a day as 2023-08-31, or a time with its zone as 2023-08-31T12:00:00Z.",
  );
};

/** The roster in force, or the one that the census knew at a moment (`--as-recorded`); refused where there is none. */
export const readRoster = async (db: Db, asRecorded?: string): Promise<Network> => {
  const roster = await networkInForce(db, asRecorded === undefined ? undefined : readMoment(asRecorded));
  if (roster !== null) return roster.network;
  throw new Refusal(
    "network/no-roster",
    asRecorded === undefined ? "There is no roster yet." : `At ${asRecorded} the census knew no roster yet.`,
    asRecorded === undefined
      ? "Import one: census network import FILE"
      : "census network list shows when each came in.",
  );
};

/** A body that the roster states, refused in words otherwise. */
export const readBodyOf = (network: Network, body: string): string => {
  if (network.bodies.some(({ id }) => id === body)) return body;
  const inside = network.bodies.map(({ id }) => id).filter((id) => !isOutsideBody(network, id));
  throw new Refusal("usage/body", `The roster has no body "${body}".`, `Use one of: ${inside.join(", ")}.`);
};
