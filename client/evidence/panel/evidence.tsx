import { fetchedPart } from "../../controls/fetched-part.tsx";

/** The evidence for what is selected, fetched with the first selection. */
export const Evidence = fetchedPart(() => import("./evidence-panel.tsx").then((file) => file.EvidencePanel));
