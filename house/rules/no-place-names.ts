import type { HouseRule } from "../house-rule.ts";

/** Written in pieces, so that this file does not name them itself. */
const names: readonly { readonly what: string; readonly form: RegExp }[] = [
  { what: "a folder of one machine", form: /(?<![\w.~-])\/(?:home|Users|work|farm|mnt)\/[\w.-]+/ },
  { what: "a folder of one machine", form: /(?<![\w.~-])\/root\/[\w.-]+|\/tmp\/bash_jobs|[A-Z]:\\Users\\/ },
  {
    what: "a package registry's host",
    form: /\b(?:registry\.[a-z-]+\.[a-z]{2,}|(?:deb|security)\.debian\.org|archive\.ubuntu\.com)\b/,
  },
  { what: "a registry setting", form: /\b_auth(?:Token)?\s*=|^\s*registry\s*=/m },
];

/** The repository runs on any machine and behind any mirror. */
export const noPlaceNames: HouseRule = {
  fact: "no file names a folder of one machine or the host of a package registry",
  findBreaches: (repository) =>
    repository
      .filter((file) => !file.path.startsWith("samples/") && file.path !== "house/rules/no-place-names.ts")
      .flatMap((file) =>
        names
          .map(({ what, form }) => ({ what, found: form.exec(file.text)?.[0] }))
          .filter(({ found }) => found !== undefined)
          .map(({ what, found }) => ({ path: file.path, message: `names ${what} (${found}): take it out` })),
      ),
  planted: [
    { fault: "a home folder", files: [{ path: "docs/planted.md", text: `See ${"/ho"}me/ada/census.\n` }] },
    { fault: "a registry", files: [{ path: ".npmrc", text: `registry=https://registry.${"npmjs"}.org/\n` }] },
  ],
};
