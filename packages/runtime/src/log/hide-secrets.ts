// A field of JSON at any depth, also in JSON that was itself put into a string.
const fields =
  /(\\*")([\w-]*(?:password|passwd|secret|token|authorization|cookie|api_?-?key|private_?-?key)[\w-]*)\1\s*:\s*\1(?:\\.|(?!\1).)*?\1/gi;
const urls = /\b([a-z][a-z0-9+.-]*:\/\/[^\s:/@"']*):[^\s/"']*@/gi;
const pairs = /\b((?:pg)?password|secret|token|api_?key)=[^\s&"'\\]+/gi;
const headers = /\b(bearer|basic)\s+[\w+/=.~-]{8,}/gi;

/** Replaces passwords in URLs, and the values of fields and parameters that are named like secrets, by ***. */
export function hideSecrets(line: string): string {
  return line
    .replace(urls, "$1:***@")
    .replace(fields, "$1$2$1:$1***$1")
    .replace(pairs, "$1=***")
    .replace(headers, "$1 ***");
}
