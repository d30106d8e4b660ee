import "@/ui/mantine-more";
import { Button, TextInput } from "@mantine/core";
import { IconPlus, IconSearch, IconSlash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { macrosQuery, type Macro } from "@/lib/api/writing";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { MacroDialog } from "./macro-dialog";
import classes from "./macros-page.module.css";

/** One's own macros, those of one's teams and those of all, by folder. */
export function MacrosPage() {
  const say = useText();
  const { data: macros, error, refetch } = useQuery(macrosQuery);
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState<Macro | "new" | null>(null);
  const wanted = query.trim().toLowerCase();
  const shown = (macros ?? []).filter((one) => `${one.folder} ${one.name}`.toLowerCase().includes(wanted));
  const folders = [...new Set(shown.map((one) => one.folder))];
  return (
    <Page
      title={say("app-macros-title")}
      about={say("app-macros-about")}
      actions={
        <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setOpen("new")}>
          {say("app-macro-new")}
        </Button>
      }
    >
      {error && <Failure error={error} again={() => void refetch()} />}
      {!macros && !error && <RowsWaiting rows={4} />}
      {macros && macros.length === 0 && (
        <Empty icon={<IconSlash size={28} />} title={say("app-macros-none")}>
          {say("app-macros-none-about")}
        </Empty>
      )}
      {macros && macros.length > 0 && (
        <TextInput
          mb="md"
          leftSection={<IconSearch size={16} aria-hidden />}
          aria-label={say("app-macros-search")}
          placeholder={say("app-macros-search")}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      {folders.map((folder) => (
        <Card key={folder} label={folder || say("app-macro-no-folder")}>
          <h2 className={classes.folder}>{folder || say("app-macro-no-folder")}</h2>
          <ul className={classes.list}>
            {shown
              .filter((one) => one.folder === folder)
              .map((one) => (
                <Row key={one.id} one={one} onOpen={() => setOpen(one)} />
              ))}
          </ul>
        </Card>
      ))}
      {open !== null && <MacroDialog before={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function Row(props: { one: Macro; onOpen: () => void }) {
  const say = useText();
  const { formats } = useReader();
  const { one } = props;
  return (
    <li>
      <button type="button" className={classes.row} onClick={props.onOpen}>
        <b>{one.name}</b>
        <span className="quiet">
          {say(`app-macro-reach-${one.reach}`)}
          {one.texts.length > 0 && ` · ${one.texts.map((text) => text.language).join(", ")}`}
          {` · ${say("app-macro-uses", { count: one.uses, shown: formats.number(one.uses) })}`}
        </span>
      </button>
    </li>
  );
}
