import type { EditionInput } from "../../edition/edition-input.ts";

/** Who maintains the structure, as SDMX calls it. */
export const agency = "CICOPA";

/** Of every artefact: two numbers only, since lists that grow with the roster promise no semantic version. */
export const structureVersion = "1.0";

/** The dataflow as SDMX-CSV names it. */
export const dataflowId = `${agency}:CENSUS(${structureVersion})`;

/** The URN of an artefact, for example of "datastructure.Dataflow" and "CENSUS"; an item of it stands after a point. */
export const urnOf = (kind: string, id: string, item?: string): string =>
  `urn:sdmx:org.sdmx.infomodel.${kind}=${agency}:${id}(${structureVersion})${item === undefined ? "" : `.${item}`}`;

/**
 * The date that the header of a message must have: the reference date of the year, since an edition holds no clock time
 * and the same inputs must give the same bytes whenever they are printed.
 */
export const preparedOf = ({ year }: Pick<EditionInput, "year">): string => `${year}-12-31T00:00:00Z`;
