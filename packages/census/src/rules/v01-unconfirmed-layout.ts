import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { wholeFile } from "../return/place-in-return.ts";

/** What is said of a file that can be read, but whose reading nobody has confirmed. */
export const unconfirmedLayouts = {
  "V01/unconfirmed-layout": {
    what: "Nobody has confirmed yet how {file} is read: {likely} choices are proposed and {open} are open. Nothing of it counts until then.",
    expected: "a layout that somebody of the organisation or the secretariat has confirmed",
    cure: "Look at the proposed reading, correct it where it is wrong, and confirm it; the next file of this layout passes without a question.",
  },
  "V01/changed-layout": {
    what: "The layout of {file} is other than the one that was confirmed: {likely} choices are proposed and {open} are open. Nothing of it counts until then.",
    expected: "the layout that was confirmed before",
    cure: "Look at what has changed in the proposed reading, correct it where it is wrong, and confirm it; or send the file in the layout of before.",
  },
} as const satisfies Messages;

/** The question that ends a check: an error on the return, not on the file, so that it waits for an answer. */
export const layoutToConfirm = (reading: {
  readonly file: string;
  readonly open: string;
  readonly likely: string;
  /** Whether another layout of the organisation was confirmed before. */
  readonly isChanged: boolean;
}): Finding => {
  const { isChanged, ...params } = reading;
  return makeFinding(
    unconfirmedLayouts,
    isChanged ? "V01/changed-layout" : "V01/unconfirmed-layout",
    { severity: "ERROR", level: "record", address: wholeFile },
    params,
  );
};
