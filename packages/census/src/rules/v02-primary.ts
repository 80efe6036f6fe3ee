import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { RegisterRecord } from "../register/register-record.ts";
import { v02RegisterMessages } from "./v02-register-messages.ts";

/** A word of unknown meaning where a register says whether it is the enterprise's primary affiliation: it declares nothing. */
export const checkPrimary = ({ kind, primary }: RegisterRecord): readonly Finding[] => {
  if (kind !== "enterprise" || primary === null || primary.isYes !== null) return [];
  const { raw, address } = primary;
  return [
    makeFinding(v02RegisterMessages, "V02/unknown-primary", { severity: "WARN", level: "cell", address, raw }, { raw }),
  ];
};
