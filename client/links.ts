import { compareLink } from "./compare/link.ts";
import { dataLink } from "./data/link.ts";
import { exploreLink } from "./explore/link.ts";
import { queryLink } from "./query/link.ts";
import type { FeatureLinks } from "./store/feature.ts";
import { joinLinks } from "./store/join-features.ts";
import { traceLink } from "./trace/link.ts";

/** What links to the ways of working need, in the order of `features.ts`: all of it works without a page. */
export const LINKS: FeatureLinks = joinLinks([exploreLink, traceLink, compareLink, queryLink, dataLink]);
