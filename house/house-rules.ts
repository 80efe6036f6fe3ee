import type { HouseRule } from "./house-rule.ts";
import { catalog } from "./rules/catalog.ts";
import { compose } from "./rules/compose.ts";
import { docLinks } from "./rules/doc-links.ts";
import { drivers } from "./rules/drivers.ts";
import { environmentReader } from "./rules/environment-reader.ts";
import { fileLength } from "./rules/file-length.ts";
import { fileNames } from "./rules/file-names.ts";
import { glossary } from "./rules/glossary.ts";
import { jobHandlers } from "./rules/job-handlers.ts";
import { layers } from "./rules/layers.ts";
import { namedExports } from "./rules/named-exports.ts";
import { noPackageCycles } from "./rules/no-package-cycles.ts";
import { noPlaceNames } from "./rules/no-place-names.ts";
import { nothingUnfinished } from "./rules/nothing-unfinished.ts";
import { packageShape } from "./rules/package-shape.ts";
import { purity } from "./rules/purity.ts";
import { reasons } from "./rules/reasons.ts";
import { ruleFiles } from "./rules/rule-files.ts";
import { samples } from "./rules/samples.ts";

/** All rules of the house. */
export const houseRules: readonly HouseRule[] = [
  layers,
  noPackageCycles,
  environmentReader,
  drivers,
  purity,
  jobHandlers,
  ruleFiles,
  fileNames,
  packageShape,
  fileLength,
  namedExports,
  reasons,
  nothingUnfinished,
  catalog,
  noPlaceNames,
  samples,
  docLinks,
  glossary,
  compose,
];
