import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { isContact } from "../register/is-contact.ts";
import type { RegisterRecord } from "../register/register-record.ts";
import { withoutPersonalData } from "../register/without-personal-data.ts";
import { v02Messages } from "./v02-messages.ts";

/** What a row says of persons in the cells of words that are stored; the findings never repeat it. */
export const checkPersonal = ({ nationalId, name, note, postcode }: RegisterRecord): readonly Finding[] =>
  [
    nationalId !== null && isContact(nationalId.raw) ? nationalId : null,
    ...[name, note, postcode].filter((cell) => cell !== null && withoutPersonalData(cell.raw) !== cell.raw),
  ]
    .filter((cell) => cell !== null)
    .map(({ address }) =>
      makeFinding(v02Messages, "V02/personal-data", { severity: "WARN", level: "cell", address }, {}),
    );
