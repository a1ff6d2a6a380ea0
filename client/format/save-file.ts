/** Hands a text to the reader as a file. The byte order mark makes spreadsheets read CSV as UTF-8. */
export function saveFile(text: string, name: string, type: "text/csv" | "application/json"): void {
  const parts = type === "text/csv" ? ["\uFEFF", text] : [text];
  saveBlob(new Blob(parts, { type: `${type};charset=utf-8` }), name);
}

/** Hands bytes to the reader as a file. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
