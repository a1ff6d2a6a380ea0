import type { Camera, Size } from "../frame.ts";
import { HEAD_FRAGMENT, HEAD_VERTEX, LINE_FRAGMENT, LINE_VERTEX } from "./line-shaders.ts";
import { PACKED, type PackedLines, STRIDE } from "./pack-lines.ts";

/** The corners of a quad: along a line from 0 to 1, across it from −1 to 1. */
const QUAD = new Float32Array([0, -1, 1, -1, 0, 1, 1, 1]);

/** What a frame needs beside the lines. */
export interface Frame {
  readonly camera: Camera;
  readonly size: Size;
  /** How many pixels nodes, widths and heads grow to for each that they have. */
  readonly growth: number;
}

/**
 * Draws lines with their dashes and heads in a WebGL context, each in one call whatever their number.
 * @throws Error where the graphics card does not take the programs
 */
export function createLineLayer(gl: WebGL2RenderingContext) {
  const numbers = gl.createBuffer();
  const quad = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, quad);
  gl.bufferData(gl.ARRAY_BUFFER, QUAD, gl.STATIC_DRAW);
  const lines = build(gl, LINE_VERTEX, LINE_FRAGMENT);
  const heads = build(gl, HEAD_VERTEX, HEAD_FRAGMENT);
  const [ofLines, ofHeads] = [lines, heads].map((program) => describe(gl, program, quad, numbers));
  let count = 0;
  return {
    /** Takes other lines, from the next frame on. */
    take(packed: PackedLines) {
      gl.bindBuffer(gl.ARRAY_BUFFER, numbers);
      gl.bufferData(gl.ARRAY_BUFFER, packed.numbers, gl.DYNAMIC_DRAW);
      count = packed.edges.length;
    },
    draw(frame: Frame) {
      gl.disable(gl.DEPTH_TEST);
      // Sigma leaves it off where it looked for what lies under the pointer: ink would cut holes into what lies below.
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      use(gl, lines, ofLines, frame);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
      use(gl, heads, ofHeads, frame);
      for (const end of [1, 2]) {
        gl.uniform1f(gl.getUniformLocation(heads, "u_end"), end);
        gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
      }
      gl.bindVertexArray(null);
    },
    remove() {
      for (const program of [lines, heads]) gl.deleteProgram(program);
      for (const buffer of [numbers, quad]) gl.deleteBuffer(buffer);
    },
  };
}

export type LineLayer = ReturnType<typeof createLineLayer>;

function use(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  array: WebGLVertexArrayObject | undefined,
  { camera: { zoom, pan }, size, growth }: Frame,
): void {
  // biome-ignore lint/correctness/useHookAtTopLevel: a method of WebGL, not a hook of React.
  gl.useProgram(program);
  gl.bindVertexArray(array ?? null);
  gl.uniform2f(gl.getUniformLocation(program, "u_size"), size.width, size.height);
  gl.uniform3f(gl.getUniformLocation(program, "u_camera"), zoom, pan.x, pan.y);
  gl.uniform1f(gl.getUniformLocation(program, "u_growth"), growth);
}

/** Where a program finds the corners of a quad and the numbers of each line. */
function describe(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  quad: WebGLBuffer,
  numbers: WebGLBuffer,
): WebGLVertexArrayObject {
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, quad);
  point(gl, program, "a_corner", { size: 2, stride: 0, offset: 0, divisor: 0 });
  gl.bindBuffer(gl.ARRAY_BUFFER, numbers);
  let offset = 0;
  for (const [name, size] of Object.entries(PACKED)) {
    point(gl, program, `a_${name}`, { size, stride: STRIDE * 4, offset: offset * 4, divisor: 1 });
    offset += size;
  }
  gl.bindVertexArray(null);
  return array;
}

interface Layout {
  readonly size: number;
  /** Bytes from one to the next, and to the first. */
  readonly stride: number;
  readonly offset: number;
  readonly divisor: number;
}

function point(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  name: string,
  { size, stride, offset, divisor }: Layout,
): void {
  const at = gl.getAttribLocation(program, name);
  if (at < 0) return;
  gl.enableVertexAttribArray(at);
  gl.vertexAttribPointer(at, size, gl.FLOAT, false, stride, offset);
  gl.vertexAttribDivisor(at, divisor);
}

function build(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) throw new Error("The graphics card makes no shader");
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS))
    throw new Error(`The lines cannot be drawn: ${gl.getProgramInfoLog(program)}`);
  return program;
}
