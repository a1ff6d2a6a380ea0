import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type { LayOut } from "./layout.ts";

/** How far the ends of a pair would be from each other by themselves, and the least between any two (units of the layout). */
const LENGTH = 70;
const LEAST = 22;

/** How strongly all push each other away; beyond some distance they no longer do. */
const CHARGE = { strength: -160, reach: 900 } as const;

/** How often everything is moved; of many entities less often, for each time takes longer. */
const ROUNDS = { few: 300, many: 80 } as const;
const MANY = 800;

interface Body extends SimulationNodeDatum {
  readonly id: string;
}

/**
 * What is joined attracts each other, all else is pushed apart, from the places that the layout of the case has: the
 * velocity Verlet simulation of d3-force, which draws no lots.
 */
export const layOutByForce: LayOut = ({ entities, pairs, homes }) => {
  const bodies = entities.map(({ id }, at): Body => ({ id, ...startOf(id, at) }));
  const known = new Set(bodies.map(({ id }) => id));
  const links = pairs
    .filter(([one, other]) => known.has(one) && known.has(other))
    .map(([source, target]) => ({ source, target }));
  forceSimulation(bodies)
    .force(
      "link",
      forceLink<Body, { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(LENGTH),
    )
    .force("charge", forceManyBody<Body>().strength(CHARGE.strength).distanceMax(CHARGE.reach))
    .force("collide", forceCollide<Body>(LEAST))
    .force("x", forceX<Body>().strength(0.05))
    .force("y", forceY<Body>().strength(0.08))
    .stop()
    .tick(bodies.length > MANY ? ROUNDS.many : ROUNDS.few);
  return Object.fromEntries(bodies.map(({ id, x = 0, y = 0 }) => [id, [x, y]]));

  /** Who has no place yet starts on a spiral, so that no two start at one point. */
  function startOf(id: string, at: number) {
    const home = Object.hasOwn(homes, id) ? homes[id] : undefined;
    const [x, y] = home ?? [10 * Math.sqrt(at) * Math.cos(at * 2.4), 10 * Math.sqrt(at) * Math.sin(at * 2.4)];
    return { x, y };
  }
};
