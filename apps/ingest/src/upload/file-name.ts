const longest = 200;

// Control characters, halves of a pair, and the characters that some file system or shell reads as more than a name.
const unsafe = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069"<>|:*?]|\p{Surrogate}/gu;

/** The last part of a sender's file name, safe to show and to store: no folder, no control character, never empty. */
export const plainFileName = (name: string): string => {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const plain = last
    .normalize("NFC")
    .replace(unsafe, "_")
    .trim()
    .slice(0, longest)
    .replace(/\p{Surrogate}$/u, "");
  return plain === "" || plain === "." || plain === ".." ? "unnamed" : plain;
};
