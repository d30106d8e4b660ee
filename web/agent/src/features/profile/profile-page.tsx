import "@/ui/mantine-more";
import { Button, Group, MultiSelect, PasswordInput, Select, Stack, TextInput, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent, type ReactNode } from "react";
import { api, take } from "@/lib/api/client";
import { meQuery } from "@/lib/api/queries";
import { LANGUAGES } from "@/lib/languages";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { Choice, Looks } from "./looks";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { useToast } from "@/ui/toast";
import { ZoneSelect } from "@/ui/zone-select";
import { WritingCard } from "./writing-card";

type Theme = "auto" | "light" | "dark";

export function ProfilePage(props: { notices: ReactNode }) {
  const say = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { agent } = useMe();
  const [name, setName] = useState(agent.name);
  const save = useMutation({
    mutationFn: (body: { name?: string; language?: string; languages?: string[]; time_zone?: string; theme?: Theme }) =>
      take(api.PATCH("/api/v1/me", { body })),
    onSuccess: (next) => {
      queries.setQueryData(meQuery.queryKey, next);
      toast(say("app-saved"));
    },
  });
  return (
    <Page narrow title={say("app-profile-title")} about={agent.email}>
      <Card>
        <Stack>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              save.mutate({ name: name.trim() });
            }}
          >
            <Group align="flex-end">
              <TextInput
                flex={1}
                label={say("app-name")}
                description={say("app-name-about")}
                required
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" variant="default" disabled={name.trim() === "" || name.trim() === agent.name}>
                {say("app-save")}
              </Button>
            </Group>
          </form>
          <Select
            label={say("app-own-language")}
            data={LANGUAGES}
            value={agent.language}
            onChange={(language) => language && save.mutate({ language })}
          />
          <MultiSelect
            label={say("app-own-languages")}
            description={say("app-own-languages-about")}
            data={LANGUAGES}
            value={agent.languages}
            onChange={(languages) => save.mutate({ languages })}
          />
          <ZoneSelect
            label={say("app-zone")}
            description={say("app-zone-about")}
            value={agent.time_zone}
            onChange={(time_zone) => time_zone && save.mutate({ time_zone })}
          />
          <Choice
            label={say("app-theme")}
            value={agent.theme}
            options={(["auto", "light", "dark"] as const).map((value) => ({ value, label: say(`app-theme-${value}`) }))}
            onChange={(theme) => save.mutate({ theme })}
          />
          <Looks />
        </Stack>
      </Card>
      <Card>{props.notices}</Card>
      <Card>
        <WritingCard />
      </Card>
      <Card>
        <Password />
      </Card>
    </Page>
  );
}

function Password() {
  const say = useText();
  const toast = useToast();
  const [old, setOld] = useState("");
  const [next, setNext] = useState("");
  const change = useMutation({
    meta: { quiet: true },
    mutationFn: () => take(api.PUT("/api/v1/me/password", { body: { old, new: next } })),
    onSuccess: () => {
      setOld("");
      setNext("");
      toast(say("app-password-changed"));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  const toggle = { "aria-label": say("app-password-show") };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Title order={2} size="h4">
          {say("app-password-change")}
        </Title>
        <PasswordInput
          label={say("app-password-old")}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={old}
          visibilityToggleButtonProps={toggle}
          onChange={(event) => setOld(event.currentTarget.value)}
        />
        <PasswordInput
          label={say("app-password-new")}
          description={say("app-password-about")}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={next}
          visibilityToggleButtonProps={toggle}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <Failure error={change.error} />
        <Group>
          <Button type="submit" variant="default" disabled={old === "" || next === ""} loading={change.isPending}>
            {say("app-password-change")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
