const width = 100;

/** A line as lines of at most 100 columns, what goes on indented by two more; a word that is longer is broken. */
export const wrapLine = (text: string, indent: number): readonly string[] => {
  const first = " ".repeat(indent);
  const next = " ".repeat(indent + 2);
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    let rest = word;
    if (!isEmpty && line.length + 1 + rest.length > width) {
      lines.push(line);
      line = next;
      isEmpty = true;
    }
    while (line.length + rest.length > width) {
      const room = width - line.length;
      lines.push(line + rest.slice(0, room));
      rest = rest.slice(room);
      line = next;
    }
    line += isEmpty ? rest : ` ${rest}`;
    isEmpty = false;
  }
  return [...lines, line];
};
