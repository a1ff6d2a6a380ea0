/** An id that no other tab or session makes (`crypto.randomUUID` is missing where the page is served without TLS). */
export function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}
