import { Button } from "@mantine/core";
import { IconArrowsSort, IconCheck, IconColumns3, IconLayoutList, IconTable } from "@tabler/icons-react";
import { SORTS } from "@/lib/api/inbox";
import { useText } from "@/lib/text/use-text";
import { useOwnFields } from "@/ui/filter/own";
import { LaterMenu } from "@/ui/later-menu";
import { columnWords, usualColumns } from "./columns";
import type { Looks } from "./use-looks";
import classes from "./inbox.module.css";

const check = (isChosen: boolean) => (isChosen ? <IconCheck size={16} aria-hidden /> : null);

/** In which order, as cards or as a table, with which columns. */
export function ListTools(props: { looks: Looks; onChoose: (next: Partial<Looks>) => void }) {
  const say = useText();
  const { looks, onChoose } = props;
  const columns = looks.columns.length > 0 ? looks.columns : usualColumns.map((one) => one.word);
  const isTable = looks.mode === "table";
  const own = useOwnFields(isTable);
  const offered = [...columnWords.map((word) => ({ word, title: say(`app-column-${word}`) })), ...own.map((one) => ({ word: one.word, title: one.name }))];
  return (
    <>
      {isTable && (
        <span className={classes.wideOnly}>
          <LaterMenu
            position="bottom-end"
            staysOpen
            target={
              <Button variant="subtle" color="gray" size="sm" leftSection={<IconColumns3 size={17} aria-hidden />}>
                {say("app-list-columns")}
              </Button>
            }
            entries={offered.map(({ word, title }) => ({
              key: word,
              label: title,
              isChecked: columns.includes(word),
              run: () =>
                onChoose({
                  columns: columns.includes(word)
                    ? columns.filter((one) => one !== word || columns.length === 1)
                    : offered.map((one) => one.word).filter((one) => one === word || columns.includes(one)),
                }),
            }))}
          />
        </span>
      )}
      <span className={classes.wideOnly}>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          leftSection={isTable ? <IconLayoutList size={17} aria-hidden /> : <IconTable size={17} aria-hidden />}
          onClick={() => onChoose({ mode: isTable ? "cards" : "table" })}
        >
          {say(isTable ? "app-list-as-cards" : "app-list-as-table")}
        </Button>
      </span>
      <LaterMenu
        position="bottom-end"
        target={
          <Button variant="subtle" color="gray" size="sm" leftSection={<IconArrowsSort size={17} aria-hidden />}>
            {say(`app-sort-${looks.sort}`)}
          </Button>
        }
        entries={SORTS.map((sort) => ({
          key: sort,
          label: say(`app-sort-${sort}`),
          right: check(sort === looks.sort),
          run: () => onChoose({ sort }),
        }))}
      />
    </>
  );
}
