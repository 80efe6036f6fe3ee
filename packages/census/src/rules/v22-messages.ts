import type { Messages } from "../finding/message.ts";

/** The words of V22. */
export const v22Messages = {
  "V22/repeated-identifier": {
    what: "{id} stands in {count} rows; the first of them is row {first}.",
    expected: "one row an enterprise",
    cure: "Leave one row of the enterprise, or correct the identifier of the others. Until somebody decides, none of them counts; a row that is released does.",
    ofCell: ["id", "count", "first"],
    many: { what: "The identifiers stand in several rows each." },
  },
  "V22/look-alike": {
    what: "{name} is much like the name in row {first}, at the same postcode {postcode}.",
    expected: "one row an enterprise",
    cure: "Check whether both are one enterprise and remove one row if they are; both count until then.",
    ofCell: ["name", "first", "postcode"],
    many: { what: "The names are much like others at the same postcode." },
  },
  "V22/lump-without-count": {
    what: "The row stands for enterprises that it does not name, and does not say how many they are.",
    expected: "the number of enterprises behind the figures",
    cure: "Add a column with the number of enterprises. The figures count; the enterprises do not until then.",
  },
} as const satisfies Messages;
