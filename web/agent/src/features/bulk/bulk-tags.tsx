import { Button, Group, Stack, TagsInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { tagsQuery } from "@/lib/api/properties";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import type { BulkChange } from "./bulk-bar";

/** Tags for all that are selected, and tags that none of them shall have. */
export function BulkTags(props: { onClose: () => void; onChange: (change: BulkChange) => void }) {
  const say = useText();
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const [words, setWords] = useState("");
  const [asked] = useDebouncedValue(words, 150);
  const { data: known = [] } = useQuery(tagsQuery(asked));
  const names = known.map((tag) => tag.name);
  return (
    <Dialog opened onClose={props.onClose} title={say("app-tags")}>
      <Stack>
        <TagsInput label={say("app-bulk-tags-add")} data={names} value={add} onSearchChange={setWords} onChange={setAdd} data-autofocus />
        <TagsInput label={say("app-bulk-tags-remove")} data={names} value={remove} onSearchChange={setWords} onChange={setRemove} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {say("app-cancel")}
          </Button>
          <Button
            disabled={add.length + remove.length === 0}
            onClick={() => {
              props.onChange({ add_tags: add, remove_tags: remove });
              props.onClose();
            }}
          >
            {say("app-save")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
