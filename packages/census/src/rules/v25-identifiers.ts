import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { checkNationalId } from "../national-id/check-national-id.ts";
import { ruleText } from "../reference/rule-text.ts";
import { isNoIdentifier } from "../register/is-no-identifier.ts";
import type { RegisterRecord } from "../register/register-record.ts";
import type { Rule } from "./rule.ts";
import type { RuleContext } from "./rule-context.ts";

const messages = {
  "V25/wrong-checksum": {
    what: "{raw} has the shape of a {scheme}, but its check digits do not fit.",
    expected: "a {scheme} as its register writes it",
    cure: "Check the identifier with the register and correct it. The enterprise counts all the same.",
    ofCell: ["raw"],
    many: { what: "The check digits of the {scheme} do not fit." },
  },
  "V25/unknown-shape": {
    what: "{raw} has not the shape of an identifier of enterprises in {country}.",
    expected: "an identifier as its register writes it",
    cure: "Check the identifier with the register and correct it. The enterprise counts all the same.",
    ofCell: ["raw"],
    many: { what: "The identifiers have not the shape of those of enterprises in {country}." },
  },
  "V25/lost-zeros": {
    what: "{raw} has lost the zeros that it begins with: {proposal} is likely meant.",
    expected: "an identifier with all its digits",
    cure: "Format the column as text, write the zeros again and send the file. Until then it is taken as it stands.",
    ofCell: ["raw", "proposal"],
    many: { what: "The identifiers have lost the zeros that they begin with." },
  },
  "V25/of-person": {
    what: "The identifier is a {scheme}, which is given to natural persons; it was not stored.",
    expected: "the identifier of the enterprise",
    cure: "Replace it by the identifier of the enterprise or leave the cell blank. The enterprise counts all the same.",
  },
} as const satisfies Messages;

const checkRow = ({ kind, nationalId }: RegisterRecord, { country }: RuleContext): readonly Finding[] => {
  if (kind !== "enterprise" || nationalId === null || isNoIdentifier(nationalId.raw)) return [];
  const { raw, address } = nationalId;
  const { verdict, scheme, proposal } = checkNationalId(country, raw);
  if (verdict === "valid" || verdict === "unchecked") return [];
  const place = { severity: "WARN", level: "cell", address } as const;
  if (verdict === "of-person") return [makeFinding(messages, "V25/of-person", place, { scheme: scheme ?? "" })];
  const written = { ...place, raw };
  if (proposal !== null) return [makeFinding(messages, "V25/lost-zeros", written, { raw, proposal })];
  if (verdict === "unknown-shape") return [makeFinding(messages, "V25/unknown-shape", written, { raw, country })];
  return [makeFinding(messages, "V25/wrong-checksum", written, { raw, scheme: scheme ?? "" })];
};

/** The identifiers of a register are those of enterprises of the reporter's country. */
export const v25: Rule = {
  id: "V25",
  text: `${ruleText("V25")}; NIPC, USt-IdNr. and the shape of KRS, company and society numbers too; lost leading zeros are proposed, never put back; an identifier of a natural person is not stored; a country whose schemes nobody has looked up is not checked`,
  severities: ["WARN"],
  level: "cell",
  thresholds: {},
  messages,
  needsNoAnswer: { "V25/of-person": "what was not stored is not asked for" },
  check: () => [],
  checkRow,
};
