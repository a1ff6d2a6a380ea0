/** The passes of a scan through arcs, in the order in which it makes them; room grows with them. */
export class Passes {
  count = 0;
  /** Per pass the slot of the arc and the entity that it leads into, and the pass before it, −1 where a walk begins. */
  slot: Int32Array;
  entity: Int32Array;
  before: Int32Array;
  /** Per pass its label, and until when it keeps warm what it leads into. */
  label: Int32Array;
  until: Int32Array;
  /** Per pass the one that keeps warm for longer what both lead into. */
  next: Int32Array;

  /** @param room how many passes are looked for at first */
  constructor(room: number) {
    this.slot = new Int32Array(room);
    this.entity = new Int32Array(room);
    this.before = new Int32Array(room);
    this.label = new Int32Array(room);
    this.until = new Int32Array(room);
    this.next = new Int32Array(room);
  }

  /** The number of a new pass. */
  add(slot: number, entity: number, before: number, label: number, until: number): number {
    if (this.count === this.slot.length) this.#grow();
    const pass = this.count++;
    this.slot[pass] = slot;
    this.entity[pass] = entity;
    this.before[pass] = before;
    this.label[pass] = label;
    this.until[pass] = until;
    return pass;
  }

  #grow(): void {
    const room = 2 * this.count + 16;
    this.slot = widen(this.slot, room);
    this.entity = widen(this.entity, room);
    this.before = widen(this.before, room);
    this.label = widen(this.label, room);
    this.until = widen(this.until, room);
    this.next = widen(this.next, room);
  }
}

function widen(column: Int32Array, room: number): Int32Array {
  const wider = new Int32Array(room);
  wider.set(column);
  return wider;
}
