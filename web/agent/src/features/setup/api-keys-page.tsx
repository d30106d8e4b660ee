import "@/ui/mantine-more";
import { Alert, Badge, Button, Code, CopyButton, Group, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, take } from "@/lib/api/client";
import { apiKeysQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";

type Scope = "read" | "write";

export function ApiKeysPage() {
  const say = useText();
  const queries = useQueryClient();
  const { data: keys, error, refetch } = useQuery(apiKeysQuery);
  const [name, setName] = useState("");
  const [scope, setScope] = useState<Scope>("read");
  const refresh = () => queries.invalidateQueries(apiKeysQuery);
  const make = useMutation({
    mutationFn: () => take(api.POST("/api/v1/api-keys", { body: { name: name.trim(), scope } })),
    onSuccess: () => {
      setName("");
      void refresh();
    },
  });
  const revoke = useMutation({
    mutationFn: (id: number) => take(api.DELETE("/api/v1/api-keys/{id}", { params: { path: { id } } })),
    onSettled: refresh,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Page narrow title={say("app-keys-title")} about={say("app-keys-about")}>
      <Card>
        <form onSubmit={submit}>
          <Group align="flex-end">
            <TextInput
              flex={1}
              miw={180}
              label={say("app-key-name")}
              required
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <SegmentedControl
              aria-label={say("app-key-scope")}
              value={scope}
              onChange={(value) => setScope(value as Scope)}
              data={(["read", "write"] as const).map((value) => ({ value, label: say(`app-scope-${value}`) }))}
            />
            <Button type="submit" disabled={name.trim() === ""} loading={make.isPending}>
              {say("app-key-make")}
            </Button>
          </Group>
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
      {error && !keys && <Failure error={error} again={() => void refetch()} />}
      {!keys && !error && <RowsWaiting rows={2} />}
      {keys?.length === 0 && <Empty icon={<IconKey size={28} />} title={say("app-keys-empty")} />}
      <Stack gap={0} mt="md">
        {keys?.map((key) => (
          <Card key={key.id}>
            <Group justify="space-between">
              <Group gap="sm">
                <Text fw={600}>{key.name}</Text>
                <Badge variant="light" tt="none" fw={550}>
                  {say(`app-scope-${key.scope}`)}
                </Badge>
              </Group>
              <Button size="xs" variant="subtle" color="ember" onClick={() => revoke.mutate(key.id)}>
                {say("app-key-revoke")}
              </Button>
            </Group>
          </Card>
        ))}
      </Stack>
    </Page>
  );
}
