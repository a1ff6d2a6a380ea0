/** The text that stands for the cell of a column. */
export function templateOf(column: string): string {
  return `{${column}}`;
}

/** The column that a text is the cell of; undefined where it says anything else. */
export function columnIn(template: string | undefined): string | undefined {
  return template === undefined ? undefined : /^\{([^{}]+)\}$/.exec(template)?.[1];
}
