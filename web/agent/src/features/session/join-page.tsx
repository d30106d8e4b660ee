import { Button, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, take } from "@/lib/api/client";
import { isProblem } from "@/lib/api/problem";
import { meQuery } from "@/lib/api/queries";
import type { LanguageTag } from "@/lib/languages";
import { useText } from "@/lib/text/use-text";
import { ownZone } from "@/lib/zones";
import { Brand } from "@/ui/brand";
import { Failure } from "@/ui/failure";
import { useTitle } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import classes from "./sign-in.module.css";

/** Behind the link of an invitation: a name, a password, and the desk is open. */
export function JoinPage(props: { token: string; onDone: () => void }) {
  const say = useText();
  const { token } = props;
  const joining = useQuery({
    queryKey: ["joining", token],
    queryFn: () => take(api.GET("/api/v1/joining/{token}", { params: { path: { token } } })),
    retry: false,
  });
  useTitle(say("app-join-title"));
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <Brand size={40} />
        <Title order={1} size="h2" mt="xs">
          {joining.data?.company ?? "Rapport"}
        </Title>
        {joining.isPending && <RowsWaiting rows={3} />}
        <Failure error={joining.error} />
        {joining.data && (
          <>
            <Text c="dimmed" mb="lg">
              {say("app-join-about", { by: joining.data.invited_by ?? joining.data.company, email: joining.data.email })}
            </Text>
            <JoinForm token={token} name={joining.data.name} language={joining.data.language} onDone={props.onDone} />
          </>
        )}
      </div>
    </main>
  );
}

function JoinForm(props: { token: string; name: string; language: LanguageTag; onDone: () => void }) {
  const say = useText();
  const queries = useQueryClient();
  const [name, setName] = useState(props.name);
  const [password, setPassword] = useState("");
  const join = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      take(
        api.POST("/api/v1/joining/{token}", {
          params: { path: { token: props.token } },
          body: { name: name.trim(), password, language: props.language, time_zone: ownZone() },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: meQuery.queryKey });
      props.onDone();
    },
  });
  const field = isProblem(join.error) ? join.error.field : null;
  const wrong = (of: string) => (field === of && join.error ? join.error.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    join.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={say("app-name")}
          description={say("app-name-about")}
          required
          autoComplete="name"
          value={name}
          error={wrong("name")}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PasswordInput
          label={say("app-password")}
          description={say("app-password-about")}
          required
          autoComplete="new-password"
          value={password}
          error={wrong("password")}
          visibilityToggleButtonProps={{ "aria-label": say("app-password-show") }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {field === null && <Failure error={join.error} />}
        <Button type="submit" size="md" loading={join.isPending}>
          {say("app-join")}
        </Button>
      </Stack>
    </form>
  );
}
