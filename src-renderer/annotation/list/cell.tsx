import type { ReactNode } from 'react';

/** One cell of a row. A table cannot be virtual, so rows and cells say what they are by role; keys go to the grid. */
export function Cell({ className, children }: { readonly className?: string; readonly children?: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no table, see above
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the grid, aria-activedescendant names the row
    <div className={className} role="gridcell">
      {children}
    </div>
  );
}
