import { describeLocator, readReference } from "../../model/graph/locator.ts";
import { useCase } from "../store/hooks.ts";
import { DoubtButton } from "./doubt/doubt-button.tsx";

/** Full citations of the sources that places lie in, each with its places. */
export function SourceList({ references }: { references: readonly string[] }) {
  const { sources } = useCase();
  return (
    <ul className="source-list">
      {groupPlaces(references).map(([id, locators]) => {
        const source = sources.get(id);
        return (
          <li key={id}>
            <strong>{locators.map((locator) => describeLocator(locator, source)).join(", ")}</strong>
            <span>
              {source?.citation ?? id} {source?.url && <a href={source.url}>{hostOf(source.url)}</a>}{" "}
              <DoubtButton id={id} name={source?.name ?? id} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function groupPlaces(references: readonly string[]): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const { sourceId, locator } of references.map(readReference)) {
    groups.set(sourceId, [...(groups.get(sourceId) ?? []), locator]);
  }
  return [...groups];
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
