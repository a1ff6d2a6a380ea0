/**
 * The plain id of the dataset that a generation belongs to: `peru-russia` of `peru-russia@3`. Every node and relation carries
 * the key of its generation; a load writes a new one, queries read the current one through `$dataset`.
 */
export function datasetOfKey(key: string): string {
  const at = key.lastIndexOf("@");
  return at < 0 ? key : key.slice(0, at);
}
