import { canonicalJson } from "../../json/canonical-json.ts";
import type { FormInput } from "../form.ts";
import { attributes } from "./attributes.ts";
import { codeListsOf } from "./code-lists.ts";
import { dataStructure } from "./data-structure.ts";
import { dimensions } from "./dimensions.ts";
import { editionComponent } from "./edition-component.ts";
import { measures } from "./measures.ts";
import { messageHeader } from "./message-header.ts";
import { agency, structureVersion, urnOf } from "./sdmx-names.ts";

const maintained = { agencyID: agency, version: structureVersion };

/** The SDMX-JSON 2.0 structure message: data structure, dataflow, concepts, and the code lists with every code in use. */
export const printStructureMessage = ({ input, cells }: Pick<FormInput, "input" | "cells">): string => {
  const concepts = [...dimensions, ...measures, ...attributes, editionComponent];
  const message = {
    meta: messageHeader(input, "structure"),
    data: {
      dataStructures: [dataStructure],
      dataflows: [
        {
          ...maintained,
          id: "CENSUS",
          name: dataStructure.name,
          structure: urnOf("datastructure.DataStructure", dataStructure.id),
        },
      ],
      conceptSchemes: [
        {
          ...maintained,
          id: "CS_CENSUS",
          name: "Concepts of the census",
          concepts: concepts.map(({ id, name, about }) => ({ id, name, description: about })),
        },
      ],
      codelists: codeListsOf(input, cells).map(({ id, name, codes }) => ({
        ...maintained,
        id,
        name,
        codes: codes.map(({ about, ...code }) => ({ ...code, ...(about === undefined ? {} : { description: about }) })),
      })),
    },
  };
  return `${canonicalJson(message)}\n`;
};
