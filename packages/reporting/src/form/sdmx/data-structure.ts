import { attributes } from "./attributes.ts";
import type { Attribute } from "./component.ts";
import { dimensions } from "./dimensions.ts";
import { measures } from "./measures.ts";
import { agency, structureVersion, urnOf } from "./sdmx-names.ts";

const concept = (id: string): string => urnOf("conceptscheme.Concept", "CS_CENSUS", id);
const listUrn = (id: string): string => urnOf("codelist.Codelist", id);

const representationOf = ({ form }: Attribute): Readonly<Record<string, unknown>> => {
  if (form.kind === "code") return { enumeration: listUrn(form.list) };
  if (form.kind === "codes") return { enumeration: listUrn(form.list), minOccurs: 1, maxOccurs: "unbounded" };
  if (form.kind === "ids") return { format: { dataType: "String" }, minOccurs: 0, maxOccurs: "unbounded" };
  return { format: { dataType: form.kind === "decimal" ? "Decimal" : "Integer" }, minOccurs: 0, maxOccurs: 1 };
};

/** The data structure definition of the census. */
export const dataStructure = {
  id: "DSD_CENSUS",
  agencyID: agency,
  version: structureVersion,
  name: "Census of industrial and service cooperatives",
  dataStructureComponents: {
    dimensionList: {
      id: "DimensionDescriptor",
      dimensions: dimensions.flatMap(({ id, list }, position) =>
        list === null
          ? []
          : [{ id, position, conceptIdentity: concept(id), localRepresentation: { enumeration: listUrn(list) } }],
      ),
      timeDimension: {
        id: "TIME_PERIOD",
        conceptIdentity: concept("TIME_PERIOD"),
        localRepresentation: { format: { dataType: "GregorianYear" } },
      },
    },
    measureList: {
      id: "MeasureDescriptor",
      measures: measures.map(({ id }) => ({
        id,
        usage: "mandatory",
        conceptIdentity: concept(id),
        localRepresentation: { format: { dataType: "Decimal" } },
      })),
    },
    attributeList: {
      id: "AttributeDescriptor",
      attributes: [
        ...attributes.map((attribute) => ({
          id: attribute.id,
          usage: attribute.form.kind === "code" || attribute.form.kind === "codes" ? "mandatory" : "optional",
          attributeRelationship: { observation: {} },
          conceptIdentity: concept(attribute.id),
          localRepresentation: representationOf(attribute),
        })),
        {
          id: "EDITION",
          usage: "mandatory",
          attributeRelationship: { dimensions: ["TIME_PERIOD"] },
          conceptIdentity: concept("EDITION"),
          localRepresentation: { format: { dataType: "String" } },
        },
      ],
    },
  },
} as const;
