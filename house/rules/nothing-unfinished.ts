import type { HouseRule } from "../house-rule.ts";
import { isTest } from "../source/is-source.ts";

const mark = /\b(?:TODO|FIXME|HACK|XXX)\b/;
const leftOut = /\b(?:it|test|describe)\.(?:only|skip|todo)\(/;

/** What is not finished is not handed in, and no test stands aside or alone. */
export const nothingUnfinished: HouseRule = {
  fact: "nothing is marked as unfinished, and no test is left out or runs alone",
  findBreaches: (repository) =>
    repository
      .filter((file) => /\.(?:ts|sql|md|ya?ml|json)$/.test(file.path))
      .filter((file) => !/^(?:house\/rules|samples)\/|^pnpm-lock\.yaml$/.test(file.path))
      .flatMap((file) =>
        file.text.split("\n").flatMap((line, place) => {
          if (mark.test(line)) return [{ path: file.path, message: `line ${place + 1} is marked as unfinished` }];
          const standsAside = isTest(file.path) && leftOut.test(line);
          return standsAside ? [{ path: file.path, message: `line ${place + 1} leaves tests out` }] : [];
        }),
      ),
  planted: [
    { fault: "a mark", files: [{ path: "packages/store/src/planted.ts", text: "// TODO later\n" }] },
    { fault: "a lonely test", files: [{ path: "packages/store/src/planted.test.ts", text: 'it.only("x", f);\n' }] },
  ],
};
