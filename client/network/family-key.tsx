import { KindIcon } from "../controls/kind-icon.tsx";
import { useSession, useView } from "../store/hooks.ts";
import { FAMILY_KEY } from "../style/shapes.ts";
import { arrangementOf } from "./arrange/arrangement-of.ts";

/** Which shapes are whose, in a corner of the picture: who acts, what guides, what happens, what surrounds. */
export function FamilyKey() {
  const { features } = useSession();
  const isBySector = useView((view) => arrangementOf(view, features).colourBy === "sector");
  const isByReach = useView((view) => arrangementOf(view, features).sizeBy === "reach");
  return (
    <ul className="family-key" aria-label="What the shapes are">
      {FAMILY_KEY.map(({ family, name, kinds: [first, second] }) => (
        <li key={family}>
          {first && <KindIcon kind={first} />}
          {second && <KindIcon kind={second} />} {name}
        </li>
      ))}
      {isBySector && <li>colour: sector</li>}
      {isByReach && <li>size: reach</li>}
    </ul>
  );
}
