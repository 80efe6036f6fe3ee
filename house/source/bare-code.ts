/** A comment, a regular expression or a piece of quoted text: what is no code though it may look like it. */
const notCode =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|\$\{[^{}]*\}|[^`\\])*`|(?<=[(,=:[!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuvy]*/g;

/** The text with comments, quoted text and regular expressions blanked out; lines and columns stay where they are. */
export const bareCode = (text: string): string =>
  text.replace(notCode, (piece) =>
    piece.startsWith("`")
      ? // What is inserted into a template is code.
        piece.replace(/\$\{([^{}]*)\}|[^\n]/g, (part: string, code: string | undefined) =>
          code === undefined ? " " : `  ${code} `,
        )
      : piece.replace(/[^\n]/g, " "),
  );
