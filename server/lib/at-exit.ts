/**
 * Has something undone should the program end in the middle of it; a program that is killed undoes nothing.
 * @param undo must not wait for anything
 * @returns what takes that back, once there is nothing left to undo
 */
export function undoAtExit(undo: () => void): () => void {
  process.once("exit", undo);
  return () => process.off("exit", undo);
}
