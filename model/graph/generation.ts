/**
 * The key of one generation of a dataset, which every node and relation of it carries: `peru-russia@3`. A load writes a
 * new generation; queries read the current one through `$dataset`.
 * @param count from 1, one more with each load
 */
export function generationKey(dataset: string, count: number): string {
  return `${dataset}@${count}`;
}

/** The plain id of the dataset that a generation belongs to: `peru-russia` of `peru-russia@3`. */
export function datasetOfKey(key: string): string {
  const at = key.lastIndexOf("@");
  return at < 0 ? key : key.slice(0, at);
}

/** Which generation a key stands for; 0 where it is none. */
export function countOfKey(key: string): number {
  const at = key.lastIndexOf("@");
  return at < 0 ? 0 : Number(key.slice(at + 1)) || 0;
}
