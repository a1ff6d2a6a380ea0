import type { ImportAnswer } from "../../../model/exchange/import-answer.ts";
import { DATASET_WORDS, FORM_WORDS } from "../../../model/exchange/recipe/form-words.ts";
import { VOCABULARIES } from "../../../model/exchange/vocabularies/names.ts";
import { mend } from "../bring/bringing.ts";
import { useBringing } from "../bring/use-bringing.ts";
import { Choice, TextField, Tick } from "../parts/field.tsx";
import { CoverageForm } from "./dates/coverage-form.tsx";
import { OwnTypes } from "./own-types.tsx";
import { RecipeText } from "./recipe-text.tsx";
import { SourceForm } from "./source-form.tsx";
import { TableForm } from "./table-form.tsx";
import { toggled } from "./toggled.ts";

/** How the files are read, to be changed; each change checks all rows again. */
export function MappingForm({ answer }: { readonly answer: ImportAnswer }) {
  const recipe = useBringing((state) => state.recipe);
  if (recipe === null || !answer.seen) return null;
  return (
    <section aria-labelledby="mapping" className="mapping">
      <h2 id="mapping">How it is read</h2>
      {answer.evidence.length > 0 && (
        <details>
          <summary>What it was guessed by</summary>
          <ul className="evidence-lines">
            {answer.evidence.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {answer.seen.tables.map((table) => (
        <TableForm key={`${table.file} ${table.sheet ?? ""}`} table={table} recipe={recipe} />
      ))}
      <OwnTypes recipe={recipe} />
      <SourceForm recipe={recipe} references={answer.seen.references} />
      <fieldset className="mapping-part">
        <legend>Dataset</legend>
        <TextField
          label={DATASET_WORDS.title}
          value={recipe.dataset.title}
          onChange={(title) => about({ title })}
        />
        <TextField
          label={DATASET_WORDS.id}
          value={recipe.dataset.id}
          note="and in files: small letters, digits, hyphens"
          onChange={(id) => about({ id })}
        />
        <TextField
          label={DATASET_WORDS.summary}
          value={recipe.dataset.summary}
          onChange={(summary) => about({ summary })}
        />
        <TextField
          label={DATASET_WORDS.licence}
          value={recipe.dataset.licence}
          onChange={(licence) => about({ licence })}
        />
        <Choice
          label={FORM_WORDS.vocabulary}
          value={recipe.vocabulary ?? ""}
          options={[["", "only its own types"], ...VOCABULARIES.map((name) => [name, name] as const)]}
          onChange={(name) => mend((now) => withVocabulary(now, name))}
        />
        <CoverageForm of={recipe} />
      </fieldset>
      <fieldset className="mapping-part">
        <legend>What may be missing</legend>
        {(["undated", "unsourced"] as const).map((kind) => (
          <Tick
            key={kind}
            isOn={recipe.allow.includes(kind)}
            onToggle={() => mend((now) => ({ ...now, allow: toggled(now.allow, kind) }))}
          >
            {FORM_WORDS[kind]}
            <span className="data-note"> marked as {kind}; no certain answer rests on them</span>
          </Tick>
        ))}
      </fieldset>
      <RecipeText id={answer.id} of={recipe} />
    </section>
  );
}

function about(change: Partial<Parameters<Parameters<typeof mend>[0]>[0]["dataset"]>): void {
  mend((now) => ({ ...now, dataset: { ...now.dataset, ...change } }));
}

function withVocabulary(recipe: Parameters<Parameters<typeof mend>[0]>[0], name: string) {
  const { vocabulary: _, ...rest } = recipe;
  const known = VOCABULARIES.find((one) => one === name);
  return known ? { ...rest, vocabulary: known } : rest;
}
