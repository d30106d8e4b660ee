import "@/ui/mantine-more";
import { Alert, Badge, Button, Code, CopyButton, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, take } from "@/lib/api/client";
import type { ApiKey } from "@/lib/api/model";
import { apiKeysQuery } from "@/lib/api/queries";
import { now as deskNow, useNow } from "@/lib/clock";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";

const SCOPES = ["read", "write", "admin"] as const;
type Scope = (typeof SCOPES)[number];
/** Days until a key ends. */
const ENDS = { month: 30, quarter: 90, year: 365, never: null } as const;
type Ends = keyof typeof ENDS;

export function ApiKeysPage() {
  const say = useText();
  const { data: keys, error, refetch } = useQuery(apiKeysQuery);
  return (
    <Page narrow title={say("app-keys-title")} about={say("app-keys-about")}>
      <NewKey />
      {error && !keys && <Failure error={error} again={() => void refetch()} />}
      {!keys && !error && <RowsWaiting rows={2} />}
      {keys?.length === 0 && <Empty icon={<IconKey size={28} />} title={say("app-keys-empty")} />}
      <Stack gap={0} mt="md">
        {keys?.map((key) => (
          <Card key={key.id} label={key.name}>
            <KeyLine apiKey={key} />
          </Card>
        ))}
      </Stack>
    </Page>
  );
}

function NewKey() {
  const say = useText();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [scope, setScope] = useState<Scope>("read");
  const [ends, setEnds] = useState<Ends>("year");
  const make = useMutation({
    mutationFn: () => {
      const days = ENDS[ends];
      const expires_at = days === null ? null : new Date(deskNow() + days * 86_400_000).toISOString();
      return take(api.POST("/api/v1/api-keys", { body: { name: name.trim(), scope, expires_at } }));
    },
    onSuccess: () => {
      setName("");
      void queries.invalidateQueries(apiKeysQuery);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Card>
      <form onSubmit={submit}>
        <Stack>
          <TextInput label={say("app-key-name")} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Group grow align="flex-start">
            <Select
              label={say("app-key-scope")}
              description={say(`app-scope-about-${scope}`)}
              inputWrapperOrder={["label", "input", "description"]}
              value={scope}
              onChange={(value) => setScope((value ?? "read") as Scope)}
              data={SCOPES.map((value) => ({ value, label: say(`app-scope-${value}`) }))}
            />
            <Select
              label={say("app-key-ends")}
              value={ends}
              onChange={(value) => setEnds((value ?? "year") as Ends)}
              data={Object.keys(ENDS).map((value) => ({ value, label: say(`app-key-ends-${value}`) }))}
            />
          </Group>
          <Group justify="flex-end">
            <Button type="submit" disabled={name.trim() === ""} loading={make.isPending}>
              {say("app-key-make")}
            </Button>
          </Group>
        </Stack>
      </form>
      {make.data && (
        <Alert mt="md" icon={<IconKey aria-hidden />} title={say("app-key-once")}>
          <Group gap="xs">
            <Code style={{ overflowWrap: "anywhere" }}>{make.data.key}</Code>
            <CopyButton value={make.data.key}>
              {({ copied, copy }) => (
                <Button size="compact-sm" variant="light" onClick={copy}>
                  {say(copied ? "app-copied" : "app-copy")}
                </Button>
              )}
            </CopyButton>
          </Group>
        </Alert>
      )}
    </Card>
  );
}

function KeyLine(props: { apiKey: ApiKey }) {
  const say = useText();
  const queries = useQueryClient();
  const now = useNow();
  const { formats } = useReader();
  const key = props.apiKey;
  const revoke = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/api-keys/{id}", { params: { path: { id: key.id } } })),
    onSettled: () => queries.invalidateQueries(apiKeysQuery),
  });
  const ended = key.expires_at !== null && Date.parse(key.expires_at) <= now;
  const day = (at: string) => formats.day(at, now);
  const ends = key.expires_at === null ? say("app-key-never-ends") : say(ended ? "app-key-ended" : "app-key-until", { when: day(key.expires_at) });
  return (
    <Group justify="space-between">
      <div>
        <Group gap="sm">
          <Text fw={600}>{key.name}</Text>
          <Badge variant="light" tt="none" fw={550} color={ended ? "ember" : "lake"}>
            {say(`app-scope-${key.scope}`)}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {key.last_used_at === null ? say("app-key-unused") : say("app-key-used", { when: day(key.last_used_at) })} · {ends}
        </Text>
      </div>
      <Button size="xs" variant="subtle" color="ember" onClick={() => revoke.mutate()}>
        {say("app-key-revoke")}
      </Button>
    </Group>
  );
}
