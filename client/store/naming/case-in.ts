import { entityIn } from "../../../model/graph/naming/names.ts";
import type { Case, DatedEntity } from "../case.ts";

/** Entities of a case under their names in a language, as far as they are known when one looks. */
class EntitiesIn implements ReadonlyMap<string, DatedEntity> {
  readonly #own: Case["entities"];
  readonly #language: string;
  readonly #named = new WeakMap<DatedEntity, DatedEntity>();

  constructor(own: Case["entities"], language: string) {
    this.#own = own;
    this.#language = language;
  }

  get size(): number {
    return this.#own.size;
  }

  get(id: string): DatedEntity | undefined {
    const entity = this.#own.get(id);
    return entity && this.#name(entity);
  }

  has(id: string): boolean {
    return this.#own.has(id);
  }

  keys() {
    return this.#own.keys();
  }

  *values(): MapIterator<DatedEntity> {
    for (const entity of this.#own.values()) yield this.#name(entity);
  }

  *entries(): MapIterator<[string, DatedEntity]> {
    for (const [id, entity] of this.#own) yield [id, this.#name(entity)];
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  forEach(act: (entity: DatedEntity, id: string, all: ReadonlyMap<string, DatedEntity>) => void): void {
    for (const [id, entity] of this) act(entity, id, this);
  }

  /** The same object each time, so that what was drawn of it need not be drawn again. */
  #name(entity: DatedEntity): DatedEntity {
    const known = this.#named.get(entity);
    if (known !== undefined) return known;
    const named = entityIn(entity, this.#language);
    this.#named.set(entity, named);
    return named;
  }
}

const inLanguages = new WeakMap<Case, Map<string, Case>>();

/**
 * A case with its entities named in a language: whatever reads names of it reads these. It learns with the case that it
 * is made of.
 * @param language null for the dataset's own names, which is the case itself
 */
export function caseIn(own: Case, language: string | null): Case {
  if (language === null) return own;
  const known = inLanguages.get(own) ?? new Map<string, Case>();
  inLanguages.set(own, known);
  const before = known.get(language);
  if (before !== undefined) return before;
  const named: Case = {
    ...own,
    language,
    dataset: { ...own.dataset, periods: own.dataset.periods.map((period) => entityIn(period, language)) },
    entities: new EntitiesIn(own.entities, language),
  };
  known.set(language, named);
  return named;
}
