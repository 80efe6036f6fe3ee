import type { IncomingHttpHeaders } from "node:http";
import { Refusal } from "@coop-census/contracts";

// What a form adds around the file: boundaries, part headers and the fields.
const formOverhead = 64 * 1024;

const isForm = (type: string): boolean => /^multipart\/form-data\b/i.test(type);

/** Refuses by its head alone what could not be taken: too long a body, a packed one, or one that is no file. */
export const checkAnnounced = (headers: IncomingHttpHeaders, limit: number): void => {
  const type = headers["content-type"] ?? "";
  const announced = Number(headers["content-length"] ?? "0");
  if (announced > limit + (isForm(type) ? formOverhead : 0)) {
    throw new Refusal(
      "shelf/too-large",
      `The upload announces ${announced} bytes; the limit is ${limit} bytes. Nothing of it was read.`,
      "Send the sheets that hold the return without pictures and attachments, or ask the secretariat to raise the limit.",
    );
  }
  const encoding = headers["content-encoding"]?.toLowerCase() ?? "identity";
  if (encoding !== "identity") {
    throw new Refusal(
      "upload/encoding",
      `The body comes with Content-Encoding ${encoding}, which is not unpacked here.`,
      "Send the file as it is, without Content-Encoding.",
    );
  }
  if (/^application\/\w+\+json\b/i.test(type) || (/^multipart\//i.test(type) && !isForm(type))) {
    throw new Refusal(
      "upload/type",
      `A body of the type ${type.split(";", 1).join("")} is no return.`,
      "Send the file itself as the body, or a multipart/form-data form with the file as its last part.",
    );
  }
};
