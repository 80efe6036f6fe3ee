import type { SiteFacts } from "../facts/site-facts.ts";
import type { Speaker } from "./speaker.ts";

/** "census edition 2022-p1, provisional" */
export const editionWords = ({ edition, input }: SiteFacts, { say }: Speaker): string =>
  say("note.edition", { edition, status: say(`status.${input.status}`) });
