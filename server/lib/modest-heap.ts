import { setFlagsFromString } from "node:v8";

/**
 * How much a heap may grow, in percent of what was in use, before it is cleaned again. V8 lets a small heap grow to the
 * fourfold, which serves pages that live for minutes; a program that answers for months beside a database gives that memory
 * back to others and cleans a little oftener.
 */
const GROWTH = 60;

setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
