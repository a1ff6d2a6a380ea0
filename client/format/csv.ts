/**
 * Rows as comma-separated values (RFC 4180): CRLF line ends, a field quoted where it holds a comma, a quote or a
 * line break, and quotes within it doubled.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((fields) => `${fields.map(quote).join(",")}\r\n`).join("");
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
