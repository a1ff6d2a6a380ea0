import type { Feature } from "../store/feature.ts";
import { dataLink } from "./link.ts";
import { EditEntity, EditRelation } from "./tools/edit-tools.tsx";

/** The datasets that are there, and bringing in one's own. */
export const data = {
  ...dataLink,
  purpose: "The datasets that are there, and bringing in your own",
  load: () => import("./data.tsx"),
  standsAlone: true,
  exports: () => import("./exports.ts"),
  actions: () => ({}),
  shortcuts: [],
  help: {
    text: "Drop a table, a network or a list of references anywhere on the page of Data. You see how each column was read and how the first rows will read, and change what was not understood; nothing is written before you load it. The recipe stays with the dataset and reads the next edition of the file. Edit writes and mends single entities, relations and sources, and keeps who changed what.",
    keys: [],
  },
  dossierTools: EditEntity,
  evidenceTools: EditRelation,
} satisfies Feature;
