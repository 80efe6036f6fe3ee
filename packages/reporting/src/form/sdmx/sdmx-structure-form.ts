import { encodeUtf8 } from "../../text/encode-utf8.ts";
import type { Form } from "../form.ts";
import { printStructureMessage } from "./print-structure-message.ts";

/** sdmx/structure.json. */
export const sdmxStructureForm: Form = {
  path: "sdmx/structure.json",
  about:
    "The data structure of the figures as SDMX-JSON 2.0: data structure definition, dataflow, concepts, code lists.",
  print: (edition) => [{ path: "sdmx/structure.json", pieces: [encodeUtf8(printStructureMessage(edition))] }],
};
