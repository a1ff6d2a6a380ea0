import { DASHES } from "./line-look.ts";

/** How long and wide the head of a line is (pixels), before it grows with the picture. */
const HEAD = 9;

/** What both programs are told of the picture, and of a line. */
const GIVEN = `#version 300 es
precision highp float;
uniform vec2 u_size;    // of the picture in pixels
uniform vec3 u_camera;  // zoom, and the x and y of the layout's origin on the screen
uniform float u_growth; // how many pixels nodes, widths and heads grow to for each that they have
in vec2 a_corner;       // of a quad around the line or its head
in vec4 a_ends;
in vec2 a_radii;
in vec4 a_look;         // width, dashes, head, its ends
in vec4 a_colour;
const float HEAD = ${HEAD}.0;
const float AIR = 1.5;

vec2 toScreen(vec2 place) { return place * u_camera.x + u_camera.yz; }
vec4 toClip(vec2 at) { return vec4(vec2(1.0, -1.0) * (at / u_size * 2.0 - 1.0), 0.0, 1.0); }
bool hasHead(float end) { return mod(floor(a_look.w / end), 2.0) > 0.5; }
`;

export const LINE_VERTEX = `${GIVEN}
out float v_along;
out float v_across;
flat out vec4 v_colour;
flat out float v_half;
flat out float v_dashes;

void main() {
  vec2 from = toScreen(a_ends.xy);
  vec2 to = toScreen(a_ends.zw);
  float way = max(distance(from, to), 0.001);
  vec2 along = (to - from) / way;
  float head = HEAD * u_growth * 0.8;
  float start = a_radii.x * u_growth + AIR + (hasHead(1.0) ? head : 0.0);
  float end = max(start, way - a_radii.y * u_growth - AIR - (hasHead(2.0) ? head : 0.0));
  v_half = max(a_look.x * u_growth, 0.7) / 2.0;
  v_along = mix(start, end, a_corner.x) - start;
  v_across = a_corner.y * (v_half + 0.75);
  v_colour = a_colour;
  v_dashes = a_look.y;
  gl_Position = toClip(from + along * (v_along + start) + vec2(-along.y, along.x) * v_across);
}`;

export const LINE_FRAGMENT = `#version 300 es
precision highp float;
uniform float u_growth;
in float v_along;
in float v_across;
flat in vec4 v_colour;
flat in float v_half;
flat in float v_dashes;
out vec4 o_colour;

bool isGap(float at, int dashes) {
${DASHES.map(writeGaps).join("\n")}
  return false;
}

void main() {
  if (v_dashes > 0.5 && isGap(v_along / max(u_growth, 0.6), int(v_dashes + 0.5))) discard;
  float alpha = v_colour.a * clamp(v_half + 0.5 - abs(v_across), 0.0, 1.0) * min(1.0, v_half * 2.0);
  o_colour = vec4(v_colour.rgb * alpha, alpha);
}`;

/** Where the gaps of a pattern are, as it comes again and again. */
function writeGaps(pattern: readonly number[], index: number): string {
  if (pattern.length === 0) return "";
  const ends = pattern.map((_, at) => pattern.slice(0, at + 1).reduce((sum, length) => sum + length, 0));
  const gaps = ends.flatMap((end, at) => (at % 2 === 1 ? [`(p >= ${ends[at - 1]}.0 && p < ${end}.0)`] : []));
  return `  if (dashes == ${index}) { float p = mod(at, ${ends.at(-1)}.0); return ${gaps.join(" || ")}; }`;
}

export const HEAD_VERTEX = `${GIVEN}
uniform float u_end; // 1 at the source, 2 at the target
out vec2 v_at;
flat out vec4 v_colour;
flat out float v_head;
flat out float v_pixel;

void main() {
  bool isTarget = u_end > 1.5;
  vec2 from = toScreen(isTarget ? a_ends.xy : a_ends.zw);
  vec2 to = toScreen(isTarget ? a_ends.zw : a_ends.xy);
  vec2 along = (to - from) / max(distance(from, to), 0.001);
  float half_ = HEAD * u_growth / 2.0 * (1.0 + 0.08 * a_look.x);
  vec2 middle = to - along * ((isTarget ? a_radii.y : a_radii.x) * u_growth + AIR + half_);
  v_at = vec2(a_corner.x * 2.0 - 1.0, a_corner.y);
  v_colour = a_colour;
  v_head = a_look.z;
  v_pixel = 1.0 / half_;
  vec2 at = middle + (along * v_at.x + vec2(-along.y, along.x) * v_at.y) * half_;
  gl_Position = hasHead(u_end) ? toClip(at) : vec4(2.0, 2.0, 2.0, 1.0);
}`;

/** The heads of the sectors in their order, as `HEADS` outlines them: how far inside a point is, in halves of a head. */
export const HEAD_FRAGMENT = `#version 300 es
precision highp float;
in vec2 v_at;
flat in vec4 v_colour;
flat in float v_head;
flat in float v_pixel;
out vec4 o_colour;

float inside(vec2 p, int head) {
  float y = abs(p.y);
  if (head == 0) return min(p.x + 0.7, 0.8 * (0.9 - p.x) / 1.6 - y);
  if (head == 1) return min(min(0.9 - p.x, p.x - 0.3 + y), min(0.9 - p.x - y, 0.9 - y));
  if (head == 2) return 0.6 * (1.0 - abs(p.x) / 0.9 - y / 0.8);
  if (head == 3) return 0.75 - length(p);
  return 0.7 - max(abs(p.x), y);
}

void main() {
  float alpha = v_colour.a * clamp(inside(v_at, int(v_head + 0.5)) / v_pixel + 0.5, 0.0, 1.0);
  if (alpha <= 0.0) discard;
  o_colour = vec4(v_colour.rgb * alpha, alpha);
}`;
