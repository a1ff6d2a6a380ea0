import louvain from "graphology-communities-louvain";
import betweennessCentrality from "graphology-metrics/centrality/betweenness.js";
import type { NetworkInForce } from "./network-in-force.ts";
import { seededRandom } from "./seeded-random.ts";

/** The most steps, entities × edges, that betweenness is computed for: about a second. */
const MOST_STEPS = 2_000_000;

/** Where an entity stands in a network. */
export interface NetworkPosition {
  /** How many others it is joined with. */
  readonly degree: number;
  /** The share of shortest ways between two others that lead through it; absent where the network is too large. */
  readonly betweenness: number | undefined;
  /** The number of its community, the largest first, and how many entities that has. */
  readonly community: number;
  readonly communitySize: number;
}

/** How well a network falls into communities. */
export interface Communities {
  readonly count: number;
  /** Newman and Girvan 2004: the share of relations within communities beyond what chance would give. */
  readonly modularity: number;
}

/**
 * Degree, betweenness and community of each entity of a network, by its index. Betweenness is that of Freeman 1977 by the
 * algorithm of Brandes 2001, all edges being equally long, over the pairs of others; communities are those of Blondel et
 * al. 2008 over edges as heavy as their relations are many, seeded so that they are the same each time.
 * @param withBetweenness false where nobody asks for it: it costs most
 */
export function placesIn(
  { graph }: NetworkInForce,
  withBetweenness = true,
): { places: Map<number, NetworkPosition>; communities: Communities } {
  if (graph.size === 0)
    return { places: placesApart(graph.nodes()), communities: { count: graph.order, modularity: 0 } };
  const isMeant = withBetweenness && graph.order * graph.size <= MOST_STEPS;
  const betweenness = isMeant ? betweennessCentrality(graph, { getEdgeWeight: null }) : undefined;
  const { communities, count, modularity } = louvain.detailed(graph, {
    getEdgeWeight: "weight",
    rng: seededRandom(1),
  });
  const rank = rankBySize(communities);
  const places = graph.nodes().map((node): [number, NetworkPosition] => {
    const { place = 0, size = 0 } = rank.get(communities[node] ?? -1) ?? {};
    return [
      Number(node),
      {
        degree: graph.degree(node),
        betweenness: betweenness?.[node],
        community: place,
        communitySize: size,
      },
    ];
  });
  return { places: new Map(places), communities: { count, modularity } };
}

function placesApart(nodes: readonly string[]): Map<number, NetworkPosition> {
  return new Map(
    nodes.map((node, index) => [
      Number(node),
      { degree: 0, betweenness: 0, community: index + 1, communitySize: 1 },
    ]),
  );
}

/** Communities numbered from 1 with their sizes, the largest first; of two as large that which holds the lower index. */
function rankBySize(
  communities: Readonly<Record<string, number>>,
): Map<number, { readonly place: number; readonly size: number }> {
  const sizes = new Map<number, { size: number; first: number }>();
  for (const [node, community] of Object.entries(communities)) {
    const { size, first } = sizes.get(community) ?? { size: 0, first: Number(node) };
    sizes.set(community, { size: size + 1, first: Math.min(first, Number(node)) });
  }
  const sorted = [...sizes].sort(([, one], [, other]) => other.size - one.size || one.first - other.first);
  return new Map(sorted.map(([community, { size }], index) => [community, { place: index + 1, size }]));
}
