/** Whether a text begins as a JSON object or list does; a table's header in brackets does not. */
export const beginsAsJson = (text: string): boolean => /^\s*(\{\s*["}]|\[\s*[[\]{"\d-])/.test(text);
