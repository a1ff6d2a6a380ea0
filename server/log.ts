import { type Logger, pino } from "pino";

export type Log = Logger;

/**
 * A log of one JSON object a line on standard error, so that standard output stays with the program's own messages.
 * @param level the least that is written: `trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`
 */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
