import { Button } from "react-aria-components";
import { useActions, useView } from "../../store/hooks.ts";

interface Props {
  /** The statement, source, relation type or entity that is doubted. */
  readonly id: string;
  /** What it is called, for those who hear it. */
  readonly name: string;
  readonly className?: string;
}

/** Leaves something out as if it were wrong, everywhere, or takes it back. */
export function DoubtButton({ id, name, className = "inline-button" }: Props) {
  const { toggleWithout } = useActions();
  const isDoubted = useView((view) => view.without.has(id));
  const label = isDoubted ? "Take it back" : "If this were wrong";
  return (
    <Button className={className} aria-label={`${label}: ${name}`} onPress={() => toggleWithout(id)}>
      {label}
    </Button>
  );
}
