// Controls, private use, unassigned and halves of pairs: a decoding that gives one of these is the wrong one.
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd\p{Co}\p{Cn}\p{Cs}]/u;

/** Whether every character of the text is one that people write. */
export const isPossibleText = (text: string): boolean => !impossible.test(text);
