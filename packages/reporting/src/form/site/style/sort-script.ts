/** The one script of the site, which nothing needs: a click on the head of a column sorts the table by it. */
export const sortScript = `"use strict";
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const heads = Array.from(table.tHead.rows[0].cells);
  if (body.rows.length < 3) continue;
  const keyOf = (row, index) => {
    const cell = row.cells[index];
    return cell.dataset.sort === undefined || cell.dataset.sort === "" ? cell.textContent.trim() : cell.dataset.sort;
  };
  const compare = (a, b) => {
    const [x, y] = [Number(a), Number(b)];
    const [isX, isY] = [a !== "" && !Number.isNaN(x), b !== "" && !Number.isNaN(y)];
    if (isX && isY) return x - y;
    if (isX !== isY) return isX ? -1 : 1;
    return a.localeCompare(b, document.documentElement.lang);
  };
  heads.forEach((head, index) => {
    if (head.classList.contains("bar-cell")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const isNumber = head.classList.contains("number");
      const now = head.getAttribute("aria-sort");
      const next = now === null ? (isNumber ? "descending" : "ascending") : now === "ascending" ? "descending" : "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", next);
      const turn = next === "ascending" ? 1 : -1;
      const rows = Array.from(body.rows).map((row) => [keyOf(row, index), row]);
      rows.sort((a, b) => turn * compare(a[0], b[0]));
      body.append(...rows.map((pair) => pair[1]));
    });
  });
}
`;
