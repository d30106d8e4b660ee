import { Button, Menu } from "@mantine/core";
import { IconArrowsSort, IconCheck, IconColumns3, IconLayoutList, IconTable } from "@tabler/icons-react";
import { SORTS } from "@/lib/api/inbox";
import { useText } from "@/lib/text/use-text";
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
  return (
    <>
      {isTable && (
        <span className={classes.wideOnly}>
          <Menu position="bottom-end" width={230} closeOnItemClick={false}>
            <Menu.Target>
              <Button variant="subtle" color="gray" size="sm" leftSection={<IconColumns3 size={17} aria-hidden />}>
                {say("app-list-columns")}
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
              {columnWords.map((word) => (
                <Menu.Item
                  key={word}
                  role="menuitemcheckbox"
                  aria-checked={columns.includes(word)}
                  rightSection={check(columns.includes(word))}
                  onClick={() =>
                    onChoose({
                      columns: columns.includes(word)
                        ? columns.filter((one) => one !== word || columns.length === 1)
                        : columnWords.filter((one) => one === word || columns.includes(one)),
                    })
                  }
                >
                  {say(`app-column-${word}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
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
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <Button variant="subtle" color="gray" size="sm" leftSection={<IconArrowsSort size={17} aria-hidden />}>
            {say(`app-sort-${looks.sort}`)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {SORTS.map((sort) => (
            <Menu.Item key={sort} onClick={() => onChoose({ sort })} rightSection={check(sort === looks.sort)}>
              {say(`app-sort-${sort}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
