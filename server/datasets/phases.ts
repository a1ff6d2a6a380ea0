import type { Progress } from "./progress.ts";

/** The phases of a load, as readers are told of them. */
export const PHASES: Readonly<Record<Progress["phase"], string>> = {
  checking: "Checking once more",
  waiting: "Waiting for another load of this dataset",
  writing: "Writing",
  placing: "Placing entities in the picture",
  switching: "Switching over",
};
