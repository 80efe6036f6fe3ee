import { type Html, html } from "../html/html.ts";

/** A part of a whole in a bar. */
export interface ShareBarPart {
  readonly percent: number;
  readonly words: string;
}

/** One bar divided into parts of a hundred, each said in the list below it. */
export const shareBar = (title: string, parts: readonly ShareBarPart[]): Html => {
  let left = 0;
  const pieces = parts.map(({ percent }, index) => {
    const piece = html`<rect class="share-${index + 1}" x="${left.toFixed(1)}%" width="${percent.toFixed(1)}%" height="100%"/>`;
    left += percent;
    return piece;
  });
  const keys = parts.map(
    ({ words }, index) =>
      html`<li><svg class="swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect class="share-${index + 1}" width="16" height="16"/></svg> ${words}</li>`,
  );
  return html`<figure class="shares"><figcaption>${title}</figcaption><svg class="share-bar" aria-hidden="true" focusable="false">${pieces}</svg><ul class="keys">${keys}</ul></figure>`;
};
