import { encodeInBlocks } from "../../text/encode-pieces.ts";
import type { Form } from "../form.ts";
import { printDataMessage } from "./print-data-message.ts";

/** sdmx/data.json. */
export const sdmxJsonForm: Form = {
  path: "sdmx/data.json",
  about:
    "The figures of cells.csv as an SDMX-JSON 2.0 data message by the same structure; decimals are text, so that they stay exact.",
  print: (edition) => [{ path: "sdmx/data.json", pieces: encodeInBlocks(printDataMessage(edition)) }],
};
