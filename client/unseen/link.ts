import type { QueryDescription } from "../../model/catalogue/query.ts";
import { LINKS } from "../links.ts";
import { allFields } from "../store/all-fields.ts";
import type { Case } from "../store/case.ts";
import { type Asked, NothingAsked } from "../store/feature.ts";
import { askedIn } from "../store/naming/asked-in.ts";
import { readParameters } from "../store/url.ts";

export { NothingAsked };

/** What a link to the page asks of exports, and the way of working that it shows. */
export interface AskedByLink {
  readonly name: string;
  readonly asked: Asked;
}

/**
 * Reads a link as the page does, and asks for what the page would show.
 * @param params the link's own, but for its dataset
 * @throws NothingAsked where it shows nothing that can be exported, or says what the page would ignore
 */
export async function askByLink(
  params: URLSearchParams,
  loaded: Case,
  catalogue: readonly QueryDescription[],
): Promise<AskedByLink> {
  const heard = new HeardParameters(params);
  const { view, ignored } = readParameters(heard, loaded, allFields(LINKS));
  const unheard = [...new Set(params.keys())].filter((name) => !heard.names.has(name));
  const faults = [...ignored, ...unheard.map((name) => `${name} (it says nothing there)`)];
  if (faults.length > 0) throw new NothingAsked(`It says what cannot be followed: ${faults.join("; ")}.`);
  const link = LINKS.list.find(({ mode }) => mode === view.mode);
  if (link === undefined) throw new NothingAsked(`There is no way of working "${view.mode}".`);
  const [first, ...others] = await link.ask(loaded, view, catalogue);
  const named = (asked: URLSearchParams) => askedIn(asked, view.language);
  return { name: link.name, asked: [named(first), ...others.map(named)] };
}

/** Parameters that keep in mind which of them somebody wanted to know. */
class HeardParameters extends URLSearchParams {
  readonly names = new Set<string>();

  override get(name: string): string | null {
    this.names.add(name);
    return super.get(name);
  }

  override getAll(name: string): string[] {
    this.names.add(name);
    return super.getAll(name);
  }
}
