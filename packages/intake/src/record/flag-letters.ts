/** Whether a text is nothing but letters of flags; a run of small letters, such as "media", is a word. */
export const isFlagLetters = (text: string): boolean =>
  /^(?:[AEIPBDUMLO]{1,4}|[aeipbdumlo]{1,2})(?:[\s,;/+|]+(?:[AEIPBDUMLO]{1,4}|[aeipbdumlo]{1,2}))*$/.test(text.trim());
