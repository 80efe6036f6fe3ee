import { Refusal } from "@coop-census/contracts";
import { zoneOffset } from "./zone-offset.ts";

/** An instant as a person named it. */
export interface Moment {
  readonly at: Date;
  /** A zone of the tz database, "UTC", or an offset such as "+02:00". */
  readonly zone: string;
}

const wholeDay = 86_400_000;
const written = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d\d:\d\d)?$/;

const refuse = (code: string, message: string, cure: string): never => {
  throw new Refusal(`usage/${code}`, message, cure);
};

/** What the clock on the wall says, as if it were UTC; null where no calendar and clock says it. */
const readWall = (text: string): { readonly wall: number; readonly offset: string | null } | null => {
  const match = written.exec(text.trim());
  if (match === null) return null;
  const [, day = "", time = "", seconds = "00", fraction = "", offset = null] = match;
  const wall = Date.parse(`${day}T${time}:${seconds}.${fraction.padEnd(3, "0")}Z`);
  // A day that no month has is carried over into the next one.
  const isReal = !Number.isNaN(wall) && new Date(wall).toISOString().startsWith(`${day}T${time}:${seconds}`);
  return isReal ? { wall, offset } : null;
};

const canonicalZone = (zone: string): string => {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return refuse("zone", `"${zone}" is no time zone.`, 'Name one as "Europe/Brussels" or "UTC".');
  }
};

const inZone = (text: string, wall: number, zone: string): Date => {
  const offsets = new Set([zoneOffset(wall - wholeDay, zone), zoneOffset(wall + wholeDay, zone)]);
  const instants = [...offsets].map((offset) => wall - offset).filter((at) => at + zoneOffset(at, zone) === wall);
  const [first, second] = instants;
  if (first === undefined) {
    return refuse("moment", `There is no ${text} in ${zone}: the clocks are put forward then.`, "Name another time.");
  }
  if (second === undefined) return new Date(first);
  return refuse(
    "moment",
    `${text} comes twice in ${zone}: the clocks are put back then.`,
    `Say which one by its offset instead of --zone: ${instants.map((at) => sayOffset(text, wall - at)).join(" or ")}`,
  );
};

const sayOffset = (text: string, offset: number): string => {
  const minutes = Math.abs(offset) / 60_000;
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${text.trim()}${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/**
 * Reads "2027-03-31T10:00" with a zone, or with an offset or Z of its own. A Refusal where both or neither are given, the
 * zone is unknown, or its clocks say that time never or twice on that day: a moment is never guessed.
 */
export const readMoment = (text: string, zone: string | null): Moment => {
  const read = readWall(text);
  if (read === null) {
    return refuse("moment", `"${text}" is no moment.`, "Write it as 2027-03-31T10:00 with --zone Europe/Brussels.");
  }
  const { wall, offset } = read;
  if (offset !== null && zone !== null) {
    return refuse("zone", `"${text}" has an offset of its own, and a zone is given too.`, "Leave one of them out.");
  }
  if (offset !== null) {
    const at = Date.parse(`${new Date(wall).toISOString().slice(0, 23)}${offset}`);
    if (Number.isNaN(at)) return refuse("moment", `"${text}" has no possible offset.`, "Write it as +02:00 or Z.");
    return { at: new Date(at), zone: offset === "Z" ? "UTC" : offset };
  }
  if (zone === null) {
    return refuse(
      "zone",
      `"${text}" says no zone.`,
      "Add --zone Europe/Brussels, or write the offset: 2027-03-31T10:00+02:00.",
    );
  }
  const named = canonicalZone(zone);
  return { at: inZone(text, wall, named), zone: named };
};
