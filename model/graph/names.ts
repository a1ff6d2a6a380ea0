/** Names by language, of `["es:Unión Soviética", "es:URSS"]`: several in one language are one text, set off by `;`. */
export function toNames(names: readonly string[]): Record<string, string> {
  const byLanguage = new Map<string, string>();
  for (const text of names) {
    const colon = text.indexOf(":");
    const [language, name] = [text.slice(0, colon), text.slice(colon + 1)];
    const before = byLanguage.get(language);
    byLanguage.set(language, before === undefined ? name : `${before}; ${name}`);
  }
  return Object.fromEntries(byLanguage);
}
