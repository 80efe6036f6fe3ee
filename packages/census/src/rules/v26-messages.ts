import type { Messages } from "../finding/message.ts";

/** The words of V26. */
export const v26Messages = {
  "V26/no-currency": {
    what: "The amount has no currency.",
    expected: "a currency in the profile of the organisation",
    cure: "Ask the secretariat to add the currency to the profile, then have the file checked again.",
  },
  "V26/not-legal-tender": {
    what: "The amount is in {currency}, which was not legal tender in {country} in {year}.",
    expected: "an amount in {tender}",
    cure: "Give the amount in {tender}, or ask the secretariat to correct the currency in the profile.",
  },
  "V26/units-contradict": {
    what: "The file says that amounts are multiplied by {file}, the header of the column says by {header}.",
    expected: "one unit for an amount",
    cure: "Correct the words above the table or the header, and send the file again; the unit is never guessed.",
  },
  "V26/unit-unlike-profile": {
    what: "The file multiplies amounts by {stated}, the remembered layout by {profile}; {stated} is used.",
    expected: "amounts multiplied by {profile}",
    cure: "Check the unit of the column; ask the secretariat to mend the profile if the file is right.",
  },
  "V26/unit-said-beside": {
    what: "A line of the file says {said}; the amounts of the column are multiplied by {used}, not by {stated}.",
    expected: "one unit for an amount, in the header of its column",
    cure: "Write the unit and the currency into the header of the column, or remove or correct the line, and send the file again; the unit is never guessed.",
  },
  "V26/no-rate": {
    what: "There is no exchange rate of {currency} for {year}: amounts are stored, but cannot be converted or checked in euro.",
    expected: "a yearly average rate",
    cure: "The secretariat imports the rate; nothing is needed from you.",
  },
} as const satisfies Messages;
