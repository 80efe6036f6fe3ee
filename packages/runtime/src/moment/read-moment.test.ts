import { Refusal } from "@coop-census/contracts";
import { expect, test } from "vitest";
import { readMoment } from "./read-moment.ts";
import { sayMoment } from "./say-moment.ts";

const iso = (text: string, zone: string | null): string => readMoment(text, zone).at.toISOString();

const refusalOf = (text: string, zone: string | null): string => {
  try {
    return `read as ${iso(text, zone)}`;
  } catch (error) {
    return error instanceof Refusal ? `${error.message} ${error.cure}` : String(error);
  }
};

test("a time of day is read by the clocks of its zone, in winter and in summer", () => {
  expect(iso("2027-03-31T10:00", "Europe/Brussels")).toBe("2027-03-31T08:00:00.000Z");
  expect(iso("2027-01-31 10:00:30", "Europe/Brussels")).toBe("2027-01-31T09:00:30.000Z");
  expect(iso("2027-03-31T10:00", "America/Sao_Paulo")).toBe("2027-03-31T13:00:00.000Z");
  expect(iso("2027-03-31T10:00", "Asia/Kathmandu")).toBe("2027-03-31T04:15:00.000Z");
  expect(iso("2027-03-31T00:00", "utc")).toBe("2027-03-31T00:00:00.000Z");
});

test("an offset of its own needs no zone", () => {
  expect(readMoment("2027-03-31T10:00+02:00", null)).toEqual({ at: new Date("2027-03-31T08:00Z"), zone: "+02:00" });
  expect(readMoment("2027-03-31T10:00Z", null)).toEqual({ at: new Date("2027-03-31T10:00Z"), zone: "UTC" });
});

test("a moment as the program prints it, to the millisecond, is read back", () => {
  expect(iso("2027-03-31T10:00:30.250Z", null)).toBe("2027-03-31T10:00:30.250Z");
  expect(iso("2027-03-31T10:00:30.5", "Europe/Brussels")).toBe("2027-03-31T08:00:30.500Z");
});

test("a time that the clocks never say, or say twice, is refused with what to write instead", () => {
  expect(() => iso("2027-03-28T02:30", "Europe/Brussels")).toThrow("There is no 2027-03-28T02:30");
  const told = refusalOf("2027-10-31T02:30", "Europe/Brussels");
  expect(told).toContain("comes twice");
  expect(told).toContain("2027-10-31T02:30+02:00 or 2027-10-31T02:30+01:00");
  expect(iso("2027-10-31T02:30+01:00", null)).toBe("2027-10-31T01:30:00.000Z");
});

test.each([
  ["2027-02-30T10:00", "UTC", "is no moment"],
  ["2027-03-31", "UTC", "is no moment"],
  ["2027-03-31T24:00", "UTC", "is no moment"],
  ["2027-03-31T10:60", "UTC", "is no moment"],
  ["tomorrow", "UTC", "is no moment"],
  ["2027-03-31T10:00", null, "says no zone"],
  ["2027-03-31T10:00", "Europe/Bruxelles", "is no time zone"],
  ["2027-03-31T10:00Z", "UTC", "Leave one"],
  ["2027-03-31T10:00+99:00", null, "no possible offset"],
])("%s in %s is refused, never guessed", (text, zone, said) => {
  expect(refusalOf(text, zone)).toContain(said);
});

const hour = 3_600_000;
// Two days before and after each day of 2027 on which clocks of these zones are moved.
const days = ["2027-03-14", "2027-03-28", "2027-04-04", "2027-10-03", "2027-10-31", "2027-11-07"];
const halfHours = days.flatMap((day) =>
  Array.from({ length: 192 }, (_, step) => Date.parse(day) + (step / 2 - 48) * hour),
);

test.each(["UTC", "Europe/Brussels", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"])(
  "whatever the clocks of %s say when clocks are moved is read as the moment at which they say it, or comes twice",
  (zone) => {
    const wallOf = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
    const twice: string[] = [];
    for (const at of halfHours) {
      const wall = wallOf.format(at);
      try {
        expect(readMoment(wall, zone).at.getTime()).toBe(at);
      } catch (error) {
        expect(String(error)).toContain("comes twice");
        twice.push(wall);
      }
    }
    const repeated = { UTC: 0, "Asia/Kolkata": 0, "Australia/Lord_Howe": 2 }[zone] ?? 4;
    expect(twice).toHaveLength(repeated);
  },
);

test("a moment is said in its zone and in UTC", () => {
  expect(sayMoment(readMoment("2027-03-31T10:00", "Europe/Brussels"))).toBe(
    "31 March 2027, 10:00 Europe/Brussels (2027-03-31T08:00:00Z)",
  );
  expect(sayMoment(readMoment("2027-03-31T10:00Z", null))).toBe("31 March 2027, 10:00 UTC");
  expect(sayMoment(readMoment("2027-03-31T10:00:05-03:00", null))).toBe(
    "31 March 2027, 10:00:05 -03:00 (2027-03-31T13:00:05Z)",
  );
});
