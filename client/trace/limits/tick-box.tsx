import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";

interface Props {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly title?: string;
  readonly children: ReactNode;
}

/** Something that counts, or does not. */
export function TickBox({ isOn, onToggle, title, children }: Props) {
  return (
    <Checkbox className="legend-row filter" isSelected={isOn} onChange={onToggle}>
      <span className="filter-box" aria-hidden="true" />
      <span className="filter-name" title={title}>
        {children}
      </span>
    </Checkbox>
  );
}
