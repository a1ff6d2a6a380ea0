import { Button } from "react-aria-components";
import { VOCABULARIES, type VocabularyName } from "../../../model/exchange/vocabularies/names.ts";
import { endImport, fileAddress, type UnderWay } from "../api.ts";
import { change } from "../keep/kept.ts";
import { useKept } from "../keep/use-kept.ts";
import { PickFiles } from "../parts/pick-files.tsx";
import { bring, goOn } from "./bringing.ts";

/** Where one begins: with a file, with an import that is under way, or with a template. */
export function Begin() {
  const barred = useKept((state) => state.barred);
  const isKnown = useKept((state) => state.isKnown);
  const underWay = useKept((state) => state.underWay);
  if (!isKnown) return null;
  if (barred !== null) {
    return (
      <section className="data-barred" aria-label="Bringing in data">
        <p>
          You can look at everything here, and change nothing: datasets are brought in, renamed and removed by
          those who may write. {barred}
        </p>
      </section>
    );
  }
  return (
    <section className="data-begin" aria-labelledby="data-begin">
      <div className="data-dropzone">
        <h2 id="data-begin">Bring your own</h2>
        <p>
          Drop a table (CSV, Excel, ODS, Parquet, JSON), a network (GEXF, GraphML, Pajek) or a list of
          references (Zotero, BibTeX, RIS) anywhere on this page, alone or packed as zip.
        </p>
        <PickFiles label="Choose files …" isMain onPick={(files) => void bring(files)} />
      </div>
      <Templates />
      {underWay
        .filter(({ state }) => state !== "loaded")
        .map((one) => (
          <Unfinished key={one.id} of={one} />
        ))}
    </section>
  );
}

function Unfinished({ of: { id, files } }: { readonly of: UnderWay }) {
  const names = files.map(({ name }) => name).join(", ");
  return (
    <p className="data-unfinished">
      <span>
        Not finished: <b>{names}</b>
      </span>
      <Button className="button" onPress={() => void goOn(id)}>
        Go on
      </Button>
      <Button className="button" onPress={() => void change("It cannot be ended", () => endImport(id))}>
        Give up
      </Button>
    </p>
  );
}

const WORDS: Readonly<Record<VocabularyName, string>> = {
  diplomatic: "Diplomatic relations: alliances, offices, agreements, doctrines",
  events: "Event data: the roots of CAMEO and the types of PLOVER, with sign and sector",
  minimal: "Minimal: related to, influenced",
};

/** What somebody with nothing begins with. */
function Templates() {
  return (
    <details className="data-templates">
      <summary>Begin with a template</summary>
      <p>
        A table of things and one of ties, with an example and the list of types; the recipe reads either.
        Fill it in, and drop workbook and recipe here together.
      </p>
      <ul>
        {VOCABULARIES.map((name) => (
          <li key={name}>
            <span>{WORDS[name]}</span>
            <span className="data-links">
              {(["workbook", "entities", "ties", "types", "recipe"] as const).map((part) => (
                <a key={part} href={fileAddress(`/api/templates/${name}/${part}`)} download>
                  {PARTS[part]}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const PARTS = {
  workbook: "Workbook (XLSX)",
  entities: "entities.csv",
  ties: "ties.csv",
  types: "types.csv",
  recipe: "recipe.yaml",
} as const;
