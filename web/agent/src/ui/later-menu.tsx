import { cloneElement, lazy, Suspense, useState, type ReactElement, type ReactNode, type Ref } from "react";

const load = () => import("./floating-menu");
const FloatingMenu = lazy(() => load().then((part) => ({ default: part.FloatingMenu })));

/** What a menu offers: something to do, somewhere to go, or words between them. */
export type Entry = {
  key: string | number;
  label: ReactNode;
  left?: ReactNode;
  right?: ReactNode;
} & ({ run: () => void; isChecked?: boolean } | { href: string } | { isHeading: true });

export interface MenuLooks {
  position: "bottom-end" | "top-start" | "right-end";
  entries: readonly Entry[];
  /** Stays open while several are chosen. */
  staysOpen?: boolean;
}

export type Target = ReactElement<{
  ref?: Ref<HTMLButtonElement>;
  onClick?: () => void;
  onFocus?: () => void;
  onPointerEnter?: () => void;
  "aria-haspopup"?: "menu";
  "aria-expanded"?: boolean;
}>;

/** A button with a menu, which is fetched when somebody is about to open it: a page that was just opened does without. */
export function LaterMenu(props: MenuLooks & { target: Target }) {
  const [isWanted, setIsWanted] = useState(false);
  const closed = cloneElement(props.target, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onClick: () => setIsWanted(true),
    onFocus: () => void load(),
    onPointerEnter: () => void load(),
  });
  if (!isWanted) return closed;
  return (
    <Suspense fallback={closed}>
      <FloatingMenu {...props} />
    </Suspense>
  );
}
