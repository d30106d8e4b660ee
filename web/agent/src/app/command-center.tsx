import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useState } from "react";
import { KeysPaused, useShortcuts } from "@/lib/commands/dispatch";
import { useCommands } from "@/lib/commands/registry";
import { fetchPart } from "@/lib/fetch-part";
import { useText } from "@/lib/text/use-text";
import { PeopleSource } from "./people-source";
import { SearchSource } from "./search-source";
import { useSingleKeys } from "./single-keys";
import { useOpenFromNotice } from "./worker";
import { TicketByNumber } from "./ticket-by-number";

const Palette = lazy(() => fetchPart(() => import("@/features/palette/palette")).then((part) => ({ default: part.Palette })));
const Sheet = lazy(() => fetchPart(() => import("@/features/palette/shortcuts-sheet")).then((part) => ({ default: part.ShortcutsSheet })));

/** The palette, the sheet of shortcuts, and the keys that work everywhere. */
export function CommandCenter() {
  const say = useText();
  const go = useNavigate();
  const [open, setOpen] = useState<"palette" | "sheet" | null>(null);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  useShortcuts();
  useOpenFromNotice(useCallback((to: string) => void go({ to }), [go]));
  useCommands([
    { id: "app.palette", group: "app", title: say("app-palette"), keys: "mod+k", sheetOnly: true, run: () => setOpen("palette") },
    { id: "app.search", group: "app", title: say("app-palette-ask"), keys: "/", sheetOnly: true, run: () => setOpen("palette") },
    { id: "app.sheet", group: "app", title: say("app-sheet-title"), words: "app-words-sheet", keys: "?", run: () => setOpen("sheet") },
    {
      id: "app.profile", group: "go", title: say("app-profile-title"), words: "app-words-profile", keys: "g s",
      run: () => void go({ to: "/profile" }),
    },
  ]);
  return (
    <>
      <TicketByNumber />
      <SearchSource />
      <PeopleSource />
      <Suspense fallback={<KeysPaused />}>
        {open === "palette" && <Palette onClose={() => setOpen(null)} />}
        {open === "sheet" && <Sheet singleKeys={singleKeys} onSingleKeys={setSingleKeys} onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}
