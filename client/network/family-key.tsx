import { KindIcon } from "../controls/kind-icon.tsx";
import { FAMILY_KEY } from "../style/shapes.ts";

/** Which shapes are whose, in a corner of the picture: who acts, what guides, what happens, what surrounds. */
export function FamilyKey() {
  return (
    <ul className="family-key" aria-label="What the shapes are">
      {FAMILY_KEY.map(({ family, name, kinds: [first, second] }) => (
        <li key={family}>
          {first && <KindIcon kind={first} />}
          {second && <KindIcon kind={second} />} {name}
        </li>
      ))}
    </ul>
  );
}
