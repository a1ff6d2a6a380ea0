import type { ReactNode } from "react";
import { Button, Checkbox } from "react-aria-components";
import { formatNumber } from "../format/number.ts";

interface FilterItemProps {
  readonly name: string;
  readonly title?: string;
  /** How much of it there is within the window. */
  readonly count?: number;
  readonly isShown: boolean;
  readonly onToggle: () => void;
  /** Leaves it alone of its group; absent where it has no others beside it. */
  readonly onOnly?: () => void;
  /** The mark that it has in the picture. */
  readonly children?: ReactNode;
}

/** A line of the legend that shows or hides what it explains, or leaves nothing beside it. */
export function FilterItem({ name, title, count, isShown, onToggle, onOnly, children }: FilterItemProps) {
  return (
    <div className="legend-line">
      <Checkbox
        className="legend-row filter"
        isSelected={isShown}
        onChange={onToggle}
        data-none={count === 0}
      >
        <span className="filter-box" aria-hidden="true" />
        {children}
        <span className="filter-name" title={title}>
          {name}
        </span>
        {count !== undefined && <span className="filter-count">{formatNumber(count)}</span>}
      </Checkbox>
      {onOnly && (
        <Button className="legend-only" aria-label={`Only ${name}`} onPress={onOnly}>
          only
        </Button>
      )}
    </div>
  );
}
