import "@/ui/mantine-more";
import { Button, PasswordInput, Select, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, take } from "@/lib/api/client";
import { isProblem } from "@/lib/api/problem";
import { meQuery, setupQuery } from "@/lib/api/queries";
import { LANGUAGES } from "@/lib/languages";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { ownZone } from "@/lib/zones";
import { Brand } from "@/ui/brand";
import { Failure } from "@/ui/failure";
import { useTitle } from "@/ui/page";
import { ZoneSelect } from "@/ui/zone-select";
import classes from "./setup.module.css";

/** The first page of a new desk: the company's name and the first admin. */
export function SetupPage() {
  const say = useText();
  const queries = useQueryClient();
  const { language } = useReader();
  const [form, setForm] = useState({
    company_name: "",
    language: language as string,
    time_zone: ownZone(),
    name: "",
    email: "",
    password: "",
  });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  useTitle(say("app-setup-title"));

  const start = useMutation({
    meta: { quiet: true },
    mutationFn: () => take(api.POST("/api/v1/setup", { body: form })),
    onSuccess: async () => {
      // The answer carries the cookie; who one is now comes from the session itself.
      await queries.invalidateQueries({ queryKey: meQuery.queryKey });
      await queries.invalidateQueries({ queryKey: setupQuery.queryKey });
    },
  });
  const field = isProblem(start.error) ? start.error.field : null;
  const wrong = (name: string) => (field === name && start.error ? start.error.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate();
  };

  return (
    <main className={classes.page}>
      <form className={classes.card} onSubmit={submit}>
        <Brand size={40} />
        <Title order={1} size="h2" mt="sm">
          {say("app-setup-title")}
        </Title>
        <Text c="dimmed" mb="lg">
          {say("app-setup-about")}
        </Text>
        <Stack gap="md">
          <TextInput
            label={say("app-company-name")}
            required
            autoFocus
            autoComplete="organization"
            value={form.company_name}
            error={wrong("company_name")}
            onChange={(event) => set({ company_name: event.currentTarget.value })}
          />
          <div className={classes.pair}>
            <Select
              label={say("app-company-language")}
              data={LANGUAGES}
              value={form.language}
              onChange={(value) => set({ language: value ?? form.language })}
            />
            <ZoneSelect
              label={say("app-company-zone")}
              value={form.time_zone}
              onChange={(value) => set({ time_zone: value ?? form.time_zone })}
            />
          </div>
          <Text fw={600} mt="sm">
            {say("app-setup-admin")}
          </Text>
          <TextInput
            label={say("app-name")}
            required
            autoComplete="name"
            value={form.name}
            error={wrong("name")}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            label={say("app-email")}
            type="email"
            required
            autoComplete="username"
            value={form.email}
            error={wrong("email")}
            onChange={(event) => set({ email: event.currentTarget.value })}
          />
          <PasswordInput
            label={say("app-password")}
            description={say("app-password-about")}
            required
            autoComplete="new-password"
            value={form.password}
            error={wrong("password")}
            aria-invalid={wrong("password") !== undefined || undefined}
            visibilityToggleButtonProps={{ "aria-label": say("app-password-show") }}
            onChange={(event) => set({ password: event.currentTarget.value })}
          />
          {field === null && <Failure error={start.error} />}
          <Button type="submit" size="md" loading={start.isPending}>
            {say("app-setup-start")}
          </Button>
        </Stack>
      </form>
    </main>
  );
}
