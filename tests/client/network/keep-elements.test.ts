import cytoscape from "cytoscape";
import { expect, test } from "vitest";
import { keepElements } from "../../../client/network/cytoscape/keep-elements.ts";
import type { EdgeElement, Elements, NodeElement } from "../../../client/network/elements.ts";

function node(id: string): NodeElement {
  return { id, label: id, kind: "State", pole: null, x: 0, y: 0, isOutside: false, degree: 1, sector: null };
}

const LINE: EdgeElement = {
  id: "a~b",
  count: 3,
  mutual: false,
  source: "a",
  target: "b",
  label: "3 relations",
  sector: "political",
  standing: "certain",
  untold: null,
  caveat: null,
  change: null,
  mark: "",
  bend: 0,
  height: 0.5,
};

const of = (edge: EdgeElement): Elements => ({
  nodes: new Map(["a", "b"].map((id) => [id, node(id)])),
  edges: new Map([[edge.id, edge]]),
});

function draw({ nodes, edges }: Elements) {
  const cy = cytoscape({ headless: true });
  cy.add([...nodes.values()].map((data) => ({ group: "nodes" as const, data: { ...data } })));
  cy.add([...edges.values()].map((data) => ({ group: "edges" as const, data: { ...data } })));
  return cy;
}

test.each<Partial<EdgeElement>>([
  { standing: "possible", untold: "end" },
  { caveat: "denied" },
  { sector: "military" },
  { mutual: true },
  { source: "b", target: "a" },
  { count: 4, label: "4 relations" },
])("what a line drawn already stands for now: %j", (change) => {
  const cy = draw(of(LINE));
  keepElements(cy, of({ ...LINE, ...change }));
  expect(cy.getElementById(LINE.id).data()).toEqual({ ...LINE, ...change });
});

test("touches nothing that stays as it is", () => {
  const cy = draw(of(LINE));
  let touched = 0;
  cy.on("data move", () => {
    touched += 1;
  });
  keepElements(cy, of({ ...LINE }));
  expect(touched).toBe(0);
});
