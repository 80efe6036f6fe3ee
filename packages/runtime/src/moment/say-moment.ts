import type { Moment } from "./read-moment.ts";

/** A moment for people: day and time in the zone that it was named in, and the same in UTC. */
export const sayMoment = ({ at, zone }: Moment): string => {
  const local = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    ...(at.getTime() % 60_000 === 0 ? {} : { second: "2-digit" as const }),
  }).format(at);
  const day = local.replace(" at ", ", ");
  return zone === "UTC" ? `${day} UTC` : `${day} ${zone} (${at.toISOString().replace(/\.000Z$/, "Z")})`;
};
