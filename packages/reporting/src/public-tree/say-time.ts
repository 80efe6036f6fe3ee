import { type Html, html } from "../form/site/html/html.ts";

/** A moment as every language writes it. */
export const sayTime = (iso: string): Html =>
  html`<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC</time>`;
