import { focusOn } from "../controls/focus-on.ts";
import { ARRANGE_KEYS } from "../network/arrange/arrange-keys.ts";
import type { Feature } from "../store/feature.ts";
import { DossierPicture } from "./dossier-picture.tsx";
import { exploreLink } from "./link.ts";

/** The network within a window of time. */
export const explore = {
  ...exploreLink,
  purpose: "The network within a window of time",
  load: () => import("./explore.tsx"),
  showsWindow: true,
  exports: () => import("./exports.ts"),
  dossierTools: DossierPicture,
  actions: () => ({}),
  shortcuts: [
    {
      key: "t",
      what: "go to the timeline",
      act: () => focusOn(".area-timeline [tabindex='0'], .area-timeline input"),
    },
    {
      key: "c",
      what: "only certain, or also possible",
      act: ({ view, actions }) =>
        actions.setReading(view.getState().reading === "certain" ? "possible" : "certain"),
    },
  ],
  help: {
    text: "A relation is drawn when it is in force at some moment of the window. A solid line certainly is; a dashed one only may be, for its dates are not known exactly. Positions never change by themselves, so that what moves is time; you can drag an entity elsewhere, choose another layout, or draw only an entity and its neighbours.",
    keys: ARRANGE_KEYS,
  },
} satisfies Feature;
