import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconTrash, IconVocabulary } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, take } from "@/lib/api/client";
import type { GuardFamily, GuardSeverity } from "@/lib/api/model";
import { isProblem } from "@/lib/api/problem";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { Card } from "@/ui/page";
import { FAMILIES } from "./families";
import { wordsQuery } from "./queries";

interface Form {
  family: GuardFamily;
  words: string;
  why: string;
  instead: string;
  severity: GuardSeverity;
}
const NOTHING: Form = { family: "en", words: "", why: "", instead: "", severity: "hint" };

/** Words that this company would rather not write: its jargon with plain words, old names, things of the house. */
export function OwnWords(props: { mayChange: boolean }) {
  const say = useText();
  const queries = useQueryClient();
  const { data: words, error, refetch } = useQuery(wordsQuery);
  const remove = useMutation({
    mutationFn: (id: number) => take(api.DELETE("/api/v1/guard/words/{id}", { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ["guard"] }),
  });
  return (
    <>
      {props.mayChange && <Adding />}
      {error && !words && <Failure error={error} again={() => void refetch()} />}
      {words?.length === 0 && (
        <Empty icon={<IconVocabulary size={28} />} title={say("app-guard-words-empty")}>
          {say("app-guard-words-about")}
        </Empty>
      )}
      {words?.map((one) => (
        <Card key={one.id} label={one.words}>
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Stack gap={2}>
              <Text fw={600}>
                {one.words}
                {one.instead && ` → ${one.instead}`}
              </Text>
              <Text size="sm">{one.why}</Text>
              <Text size="xs" c="dimmed">
                {say(`app-guard-family-${one.family}`)} · {say(`app-guard-weight-${one.severity}`)}
              </Text>
            </Stack>
            {props.mayChange && (
              <Button
                size="xs"
                variant="subtle"
                color="ember"
                leftSection={<IconTrash size={16} aria-hidden />}
                aria-label={say("app-guard-words-remove", { words: one.words })}
                onClick={() => remove.mutate(one.id)}
              >
                {say("app-remove")}
              </Button>
            )}
          </Group>
        </Card>
      ))}
    </>
  );
}

function Adding() {
  const say = useText();
  const queries = useQueryClient();
  const [form, setForm] = useState(NOTHING);
  const set = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const add = useMutation({
    mutationFn: () => take(api.POST("/api/v1/guard/words", { body: form })),
    onSuccess: () => {
      setForm({ ...NOTHING, family: form.family });
      void queries.invalidateQueries({ queryKey: ["guard"] });
    },
  });
  const wrong = isProblem(add.error) ? add.error : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  const text = (field: "words" | "why" | "instead", required: boolean) => (
    <TextInput
      flex={1}
      miw={190}
      required={required}
      maxLength={200}
      label={say(`app-guard-words-${field}`)}
      error={wrong?.field === field ? wrong.message : undefined}
      value={form[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <Card label={say("app-guard-words-add")}>
      <form onSubmit={submit}>
        <Group align="flex-start">
          {text("words", true)}
          {text("instead", false)}
          {text("why", true)}
        </Group>
        <Group align="flex-end" mt="sm">
          <Select
            label={say("app-guard-family")}
            w={220}
            value={form.family}
            data={FAMILIES.map((value) => ({ value, label: say(`app-guard-family-${value}`) }))}
            onChange={(value) => value && set({ family: value })}
          />
          <Select
            label={say("app-guard-weight")}
            w={190}
            value={form.severity}
            data={(["hint", "warn", "block"] as const).map((value) => ({ value, label: say(`app-guard-weight-${value}`) }))}
            onChange={(value) => value && set({ severity: value })}
          />
          <Button type="submit" loading={add.isPending}>
            {say("app-guard-words-add")}
          </Button>
        </Group>
        {add.error && !wrong?.field && <Failure error={add.error} />}
      </form>
    </Card>
  );
}
