import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { wholeFile } from "../return/place-in-return.ts";

/** What is said of a return whose sender accepted a plan that does not hold any more. */
export const planWords = {
  "V01/plan-moved": {
    what: "The return was sent with a plan, and what the plan follows from has changed before it was accepted.",
    expected: "the census as it was when the plan was made",
    cure: "Look at the figures as they are now; then let the return count all the same, or withdraw it and send it with a new plan.",
  },
} as const satisfies Messages;

/** The finding that keeps such a return waiting for an answer; nothing in it is refused. */
export const planMoved = (): Finding =>
  makeFinding(planWords, "V01/plan-moved", { severity: "ERROR", level: "record", address: wholeFile }, {});
