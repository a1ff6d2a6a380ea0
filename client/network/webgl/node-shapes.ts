import { sdfCircle } from "sigma/rendering";
import { KINDS } from "../../../model/graph/kinds.ts";
import { isRound, MARKS, type Outline } from "../../style/shapes.ts";

/** The outlines of all kinds as signed distances, for Sigma; the first is a circle. */
export const NODE_SHAPES = [
  sdfCircle(),
  ...KINDS.filter((kind) => !isRound(kind)).map((kind) => ({
    name: kind,
    glsl: writeShape(kind, MARKS[kind].outline),
  })),
];

/**
 * How far a point is from a polygon, negative within it: after I. Quilez, "2D distance functions", `sdPolygon`.
 * Outlines have y downwards, the graphics card upwards.
 */
function writeShape(name: string, outline: Outline): string {
  const corners = Array.from({ length: outline.length / 2 }, (_, at) => outline.slice(2 * at, 2 * at + 2));
  const count = corners.length;
  const list = corners.map(([x = 0, y = 0]) => `vec2(${x.toFixed(3)}, ${(-y).toFixed(3)})`).join(", ");
  return `
float sdf_${name}(vec2 uv, float size) {
  vec2 v[${count}] = vec2[${count}](${list});
  vec2 p = uv / size;
  float d = dot(p - v[0], p - v[0]);
  float side = 1.0;
  for (int i = 0, j = ${count - 1}; i < ${count}; j = i, i++) {
    vec2 e = v[j] - v[i];
    vec2 w = p - v[i];
    vec2 b = w - e * clamp(dot(w, e) / dot(e, e), 0.0, 1.0);
    d = min(d, dot(b, b));
    bvec3 c = bvec3(p.y >= v[i].y, p.y < v[j].y, e.x * w.y > e.y * w.x);
    if (all(c) || all(not(c))) side = -side;
  }
  return side * sqrt(d) * size;
}`;
}
