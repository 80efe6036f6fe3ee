import { sourcePath } from "../facts/source-anchor.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";

/** The way from the page of a place to the page that says where its figures come from. */
export const sourcesLink = ({ speaker, toPage }: Desk, geo: string): Html =>
  html`<p class="sources-link"><a href="${toPage(sourcePath(geo))}">${speaker.say("sources.all")}</a></p>`;
