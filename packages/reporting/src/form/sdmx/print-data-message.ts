import { editionId } from "../../edition/edition-id.ts";
import { canonicalJson } from "../../json/canonical-json.ts";
import type { FormInput } from "../form.ts";
import { codeListsOf } from "./code-lists.ts";
import type { Component } from "./component.ts";
import { dataStructure } from "./data-structure.ts";
import { editionComponent } from "./edition-component.ts";
import { measures } from "./measures.ts";
import { type MessageComponent, messageAttributes, messageDimensions } from "./message-components.ts";
import { messageHeader } from "./message-header.ts";
import { urnOf } from "./sdmx-names.ts";

const named = ({ id, name, about }: Component): Readonly<Record<string, unknown>> => ({ id, name, description: about });
const stated = ({ component, facts }: MessageComponent): unknown => ({ ...named(component), ...facts });

/** The SDMX-JSON 2.0 data message of the cells in pieces: one flat data set, each figure under the places of its codes. */
export function* printDataMessage({ input, cells }: Pick<FormInput, "input" | "cells">): Generator<string> {
  const lists = codeListsOf(input, cells);
  const dimensions = messageDimensions(cells, lists);
  const attributes = messageAttributes(cells, lists);
  const links = [{ rel: "dataflow", urn: urnOf("datastructure.Dataflow", "CENSUS") }];
  const structure = {
    links,
    name: dataStructure.name,
    names: { en: dataStructure.name },
    dimensions: { dataSet: [], series: [], observation: dimensions.map(stated) },
    measures: {
      observation: measures.map((one) => ({ ...named(one), isMandatory: true, format: { dataType: "Decimal" } })),
    },
    attributes: {
      dataSet: [
        {
          ...named(editionComponent),
          isMandatory: true,
          relationship: { dimensions: ["TIME_PERIOD"] },
          values: [{ value: editionId(input) }],
        },
      ],
      series: [],
      observation: attributes.map(stated),
    },
    dataSets: [0],
  };
  yield `{"meta":${canonicalJson(messageHeader(input, "data"))},"data":{"structures":[${canonicalJson(structure)}],`;
  yield `"dataSets":[{"structure":0,"action":"Replace","links":${canonicalJson(links)},"attributes":[0],"observations":{`;
  let comma = "";
  for (const cell of cells) {
    const key = dimensions.map(({ write }) => write(cell)).join(":");
    const figures = measures.map(({ of }) => `"${of(cell)}"`);
    yield `${comma}\n"${key}":[${[...figures, ...attributes.map(({ write }) => write(cell))].join(",")}]`;
    comma = ",";
  }
  yield "\n}}]}}\n";
}
