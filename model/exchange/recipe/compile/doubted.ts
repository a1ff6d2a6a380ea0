const DATE = /[\dX]{4}(?:-[\dX]{2}){0,2}[~?%]?/g;

const DOUBTED: Readonly<Record<string, string>> = { "~": "%", "?": "?", "%": "%" };

/** A date with each of its parts marked as doubted (`?`), so that nothing certain rests on it. */
export function doubted(when: string): string {
  return when.replace(DATE, (date) => {
    const mark = DOUBTED[date.at(-1) ?? ""];
    return mark === undefined ? `${date}?` : date.slice(0, -1) + mark;
  });
}
