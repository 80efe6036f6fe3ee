import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";

/** That figures of a place are protected and not shown; null where none are. */
export const protectedNotice = ({ facts, speaker }: Desk, geo: string): Html | null => {
  const hidden = facts.protectedAt(geo);
  return hidden === 0 ? null : html`<p class="notice">${speaker.sayCount("figures.protected", hidden)}</p>`;
};
