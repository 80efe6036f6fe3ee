/** The README.md of a pack: what it holds, who may see it, and how to rebuild the edition from it. */
export const packReadme = (edition: string): string => `# What edition ${edition} was made from

**Confidential.** In \`raw\` lie the returns of the federations as they were received, with values that are not public, registers of enterprises and, where somebody sent them, names of persons. \`history.json\` holds what was said and decided about them. Pass this folder on only to people who may see every return of these years; keep it on an encrypted disk; delete it when it is no longer needed. It holds no key, no password and no signed paper, and names persons by their side only (reporter, secretariat).

## Files

- \`manifest.json\`: the manifest of the edition; its SHA-256 is what a rebuild must come to. It names the edition, its number and the edition before it.
- \`history.json\`: what was done until the edition was made, in order: imports, returns, further checks, answers, decisions, signed releases (by the SHA-256 of the paper), estimates of experts, and what was said in threads.
- \`raw/\`: the imported files and the returns, each named by the SHA-256 of its bytes.
- \`SHA256SUMS\`: the SHA-256 of every other file.

## How to rebuild the edition

    sha256sum -c SHA256SUMS
    census edition rebuild .

The second needs an installation of the program and nothing else: it makes an empty database of its own, imports and sends everything again, decides the same, and freezes the year anew. It says whether all bytes are the same, and where not, which input is missing or other. It takes the version of the program that has the same method and rule set as the manifest names.
`;
