import type { HouseRule } from "../house-rule.ts";
import type { RepositoryFile } from "../repository/repository-file.ts";

const glossaryPath = "docs/glossary.md";

/** Where the code keeps its lists of states, roles and severities. */
const lists: readonly { readonly path: string; readonly list: RegExp }[] = [
  { path: "packages/census/src/submission/submission-state.ts", list: /submissionStates[^=]*=\s*\[([^\]]*)\]/ },
  { path: "packages/census/src/network/role.ts", list: /roles[^=]*=\s*\[([^\]]*)\]/ },
  { path: "packages/census/src/finding/finding.ts", list: /type Severity\s*=([^;]*);/ },
  { path: "packages/census/src/observation/observation.ts", list: /type Scope\s*=([^;]*);/ },
  { path: "packages/census/src/observation/observation.ts", list: /type Perimeter\s*=([^;]*);/ },
  { path: "packages/contracts/src/manifest/manifest.ts", list: /status: z\.enum\(\[([^\]]*)\]/ },
];

const codesOf = (repository: readonly RepositoryFile[]): readonly { path: string; code: string }[] =>
  lists.flatMap(({ path, list }) => {
    const text = repository.find((file) => file.path === path)?.text ?? "";
    const codes = [...(list.exec(text)?.[1] ?? "").matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? "");
    return codes.length === 0 ? [{ path, code: "" }] : codes.map((code) => ({ path, code }));
  });

/** A term is defined where a line of the glossary begins with it in bold. */
const termsOf = (repository: readonly RepositoryFile[]): readonly string[] => {
  const text = repository.find((file) => file.path === glossaryPath)?.text ?? "";
  return [...text.matchAll(/^- \*\*(.+?)\*\*/gm)].flatMap((match) => (match[1] ?? "").split(/\s*,\s*/));
};

/** One word, one meaning, one place. */
export const glossary: HouseRule = {
  fact: "the glossary defines each term once, and every state, role, severity, scope and perimeter of the code",
  findBreaches: (repository) => {
    const terms = termsOf(repository);
    const twice = terms.filter((term, place) => terms.indexOf(term) !== place);
    const undefinedCodes = codesOf(repository).filter(({ code }) => !terms.includes(code));
    return [
      ...twice.map((term) => ({ path: glossaryPath, message: `defines "${term}" twice` })),
      ...undefinedCodes.map(({ path, code }) =>
        code === ""
          ? { path, message: "no longer has the list that the glossary is checked against" }
          : { path: glossaryPath, message: `does not define "${code}" of ${path}` },
      ),
    ];
  },
  planted: [
    {
      fault: "a term defined twice",
      files: [{ path: glossaryPath, text: "- **edition**: one.\n- **edition**: two.\n" }],
    },
    {
      fault: "a state without a definition",
      files: [
        {
          path: "packages/census/src/submission/submission-state.ts",
          text: 'export const submissionStates = ["planted"] as const;\n',
        },
      ],
    },
  ],
};
