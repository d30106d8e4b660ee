import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch, IconTags } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import { tagsQuery, type Tag } from "@/lib/api/properties";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { Card } from "@/ui/page";
import classes from "./properties.module.css";

/** The words that agents pin to tickets: renamed, merged, taken away. */
export function TagsTab() {
  const say = useText();
  const [words, setWords] = useState("");
  const [asked] = useDebouncedValue(words, 150);
  const { data: tags = [], error, isSuccess } = useQuery(tagsQuery(asked, 200));
  const [editing, setEditing] = useState<Tag | null>(null);
  return (
    <Card label={say("app-tags")}>
      <Text size="sm" c="dimmed" mb="sm">
        {say("app-tags-about")}
      </Text>
      <TextInput
        aria-label={say("app-tags-find")}
        placeholder={say("app-tags-find")}
        leftSection={<IconSearch size={17} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {error && <Failure error={error} />}
      {isSuccess && tags.length === 0 && <Empty icon={<IconTags size={28} />} title={say("app-nothing-found")} />}
      <ul className={classes.rows} aria-label={say("app-tags")}>
        {tags.map((tag) => (
          <li key={tag.id}>
            <span className={classes.name}>
              {tag.name}
              <small>{say("app-tag-tickets", { count: tag.tickets })}</small>
            </span>
            <Button size="compact-sm" variant="subtle" aria-label={say("app-change-it", { name: tag.name })} onClick={() => setEditing(tag)}>
              {say("app-change")}
            </Button>
          </li>
        ))}
      </ul>
      {editing && <TagDialog tag={editing} onClose={() => setEditing(null)} />}
    </Card>
  );
}

function TagDialog(props: { tag: Tag; onClose: () => void }) {
  const say = useText();
  const { tag } = props;
  const queries = useQueryClient();
  const [name, setName] = useState(tag.name);
  const [words, setWords] = useState("");
  const [into, setInto] = useState<string | null>(null);
  const { data: others = [] } = useQuery(tagsQuery(words, 50));
  const path = { id: tag.id };
  const keep = {
    meta: { quiet: true },
    onSuccess: () => {
      for (const queryKey of [["properties"], ["ticket"], ["inbox"]]) void queries.invalidateQueries({ queryKey });
      props.onClose();
    },
  };
  const rename = useMutation({ mutationFn: () => take(api.PATCH("/api/v1/tags/{id}", { params: { path }, body: { name } })), ...keep });
  const merge = useMutation({
    mutationFn: (target: number) => take(api.POST("/api/v1/tags/{id}/merge", { params: { path }, body: { into: target } })),
    ...keep,
  });
  const remove = useMutation({ mutationFn: () => take(api.DELETE("/api/v1/tags/{id}", { params: { path } })), ...keep });
  return (
    <Dialog opened onClose={props.onClose} title={tag.name}>
      <Stack>
        <Group align="flex-end">
          <TextInput flex={1} label={say("app-name")} maxLength={50} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Button disabled={name.trim() === "" || name === tag.name} loading={rename.isPending} onClick={() => rename.mutate()}>
            {say("app-save")}
          </Button>
        </Group>
        <Group align="flex-end">
          <Select
            flex={1}
            label={say("app-tag-merge-into")}
            searchable
            searchValue={words}
            onSearchChange={setWords}
            data={others.filter((one) => one.id !== tag.id).map((one) => ({ value: String(one.id), label: one.name }))}
            nothingFoundMessage={say("app-nothing-found")}
            value={into}
            onChange={setInto}
          />
          <Button variant="default" disabled={into === null} loading={merge.isPending} onClick={() => into && merge.mutate(Number(into))}>
            {say("app-tag-merge")}
          </Button>
        </Group>
        <Failure error={rename.error ?? merge.error ?? remove.error} />
        <Button variant="subtle" color="ember" w="fit-content" loading={remove.isPending} onClick={() => remove.mutate()}>
          {say("app-tag-delete", { count: tag.tickets })}
        </Button>
      </Stack>
    </Dialog>
  );
}
