import { compare } from "./compare/index.ts";
import { data } from "./data/index.ts";
import { explore } from "./explore/index.ts";
import { query } from "./query/index.ts";
import type { Features } from "./store/feature.ts";
import { joinFeatures } from "./store/join-features.ts";
import { trace } from "./trace/index.ts";

/** The ways of working, in the order of the switch in the header. A new one is a folder and its name here. */
export const FEATURES: Features = joinFeatures([explore, trace, compare, query, data]);
