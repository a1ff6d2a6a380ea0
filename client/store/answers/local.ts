import type { CaseColumns } from "../../../model/graph/columns.ts";
import type { Entity } from "../../../model/graph/entity.ts";
import { writeHistogram } from "../../../model/graph/histogram-answer.ts";
import { toOutline } from "../../../model/graph/lines.ts";
import type { Relation } from "../../../model/graph/relation.ts";
import { dropBy } from "../../../model/graph/within/case-filter.ts";
import { drawNetwork } from "../../../model/graph/within/draw-network.ts";
import { binsOf } from "../../../model/graph/within/histogram.ts";
import { pageDossier, writeDossier } from "../../../model/graph/within/page-dossier.ts";
import { pageRelations, toPageRow } from "../../../model/graph/within/page-relations.ts";
import { rivalsOf, writeEvidence } from "../../../model/graph/within/write-evidence.ts";
import type { Case } from "../case.ts";
import type { CaseAnswers } from "./case-answers.ts";
import { packCase } from "./pack-case.ts";

/** Answers from the case that the page holds whole; nothing is fetched: texts are always there, other datasets never. */
export function answerLocally(loaded: Case): CaseAnswers {
  const columns = packCase(loaded);
  const indexes = (ids: readonly string[] = []) =>
    ids.map(columns.entities.ids.indexOf).filter((at) => at >= 0);
  const tell = (relations: Iterable<number>, entities: Iterable<number>) => ({
    relations: Array.from(relations, (at) => relationAt(loaded, columns, at)).filter(
      (one) => one !== undefined,
    ),
    entities: Array.from(entities, (at) => entityAt(loaded, columns, at)),
    texts: "whole" as const,
  });
  return {
    async network({ texts: _texts, of: touching, around, also, ...asked }) {
      const question = {
        ...asked,
        of: indexes(touching),
        around: indexes(around),
        also: indexes(also),
      };
      const { relationIndexes, entityIndexes, ...drawn } = drawNetwork(columns, question);
      return { dataset: loaded.dataset.id, ...tell(relationIndexes, entityIndexes), ...drawn };
    },
    async histogram({ span, filter, unit }) {
      return writeHistogram(binsOf(columns, span, dropBy(columns, filter), unit));
    },
    async table(asked) {
      const { total, page } = pageRelations(columns, { ...asked, of: indexes(asked.of) });
      const { relations, texts } = tell(page, []);
      const rows = relations.map((one, place) => toPageRow(columns, asked.window, page[place] ?? 0, one));
      return { total, offset: asked.offset, rows, texts };
    },
    async dossier(id, asked) {
      const index = columns.entities.ids.indexOf(id);
      const found = pageDossier(columns, index, asked);
      const told = tell(found.page, []);
      const entity = entityAt(loaded, columns, index);
      return { ...writeDossier(columns, found, asked.offset, { ...told, entity }), elsewhere: [] };
    },
    async evidence(id) {
      const index = columns.relations.ids.indexOf(id);
      const relation = relationAt(loaded, columns, index);
      if (relation === undefined) throw new RangeError(`The case has no relation ${id}`);
      const rivals = tell(rivalsOf(columns, relation), []).relations;
      return writeEvidence(columns, index, { relation, rivals, texts: "whole" });
    },
  };
}

function relationAt(loaded: Case, { relations }: CaseColumns, index: number): Relation | undefined {
  const found = loaded.relationsById.get(relations.ids.at(index) ?? "");
  if (found === undefined) return undefined;
  const { bounds: _bounds, ...relation } = found;
  return relation;
}

function entityAt(loaded: Case, columns: CaseColumns, index: number): Entity {
  const found = loaded.entities.get(columns.entities.ids.at(index) ?? "");
  if (found === undefined) return toOutline(columns, index);
  const { bounds: _bounds, ...entity } = found;
  return entity;
}
