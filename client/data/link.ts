import type { Asked, FeatureLink } from "../store/feature.ts";

/** What a link to Data needs: it shows a dataset as a whole. */
export const dataLink = {
  mode: "data",
  name: "Data",
  fields: {},
  ask: async ({ dataset: { id } }): Promise<Asked> => [askDataset(id)],
} satisfies FeatureLink;

/** A dataset as a whole, as exports are asked for it. */
export function askDataset(dataset: string): URLSearchParams {
  return new URLSearchParams({ view: "dataset", dataset });
}
