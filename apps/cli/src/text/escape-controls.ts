/** The same JSON document without the controls that JSON lets stand in a text (DEL and C1), for a terminal that obeys them. */
export const escapeControls = (json: string): string =>
  json.replaceAll(/[\u007f-\u009f]/g, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`);
