import type { HouseRule } from "../house-rule.ts";
import { isTest } from "../source/is-source.ts";

/** Somebody's home; tests make such places up. */
const homes = /(?<![\w.~-])\/(?:home|Users)\/[\w.-]+|(?<![\w.~-])\/root\/[\w.-]+|[A-Z]:\\Users\\/;

/** Written in pieces, so that this file does not name them itself. */
const names: readonly { readonly what: string; readonly form: RegExp }[] = [
  { what: "a folder of one machine", form: homes },
  { what: "a folder of one machine", form: /(?<![\w.~-])\/(?:work|farm|mnt)\/[\w.-]+|\/tmp\/bash_jobs/ },
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
          .filter(({ form }) => form !== homes || !isTest(file.path))
          .map(({ what, form }) => ({ what, found: form.exec(file.text)?.[0] }))
          .filter(({ found }) => found !== undefined)
          .map(({ what, found }) => ({ path: file.path, message: `names ${what} (${found}): take it out` })),
      ),
  planted: [
    { fault: "a home folder", files: [{ path: "docs/planted.md", text: `See ${"/ho"}me/ada/census.\n` }] },
    { fault: "a registry", files: [{ path: ".npmrc", text: `registry=https://registry.${"npmjs"}.org/\n` }] },
  ],
};
