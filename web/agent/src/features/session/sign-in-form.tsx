import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, take } from "@/lib/api/client";
import type { Me } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";

export interface Login {
  email: string;
  password: string;
}

export function SignInForm(props: { email?: string; onDone: (me: Me) => void; chips?: (use: (login: Login) => void, busy: boolean) => React.ReactNode }) {
  const say = useText();
  const [email, setEmail] = useState(props.email ?? "");
  const [password, setPassword] = useState("");
  const signIn = useMutation({
    meta: { quiet: true },
    mutationFn: (login: Login) => take(api.POST("/api/v1/session", { body: login })),
    onSuccess: props.onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email: email.trim(), password });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={say("app-email")}
          type="email"
          name="email"
          autoComplete="username"
          size="md"
          required
          withAsterisk={false}
          autoFocus={!props.email}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={say("app-password")}
          name="password"
          autoComplete="current-password"
          size="md"
          required
          withAsterisk={false}
          autoFocus={Boolean(props.email)}
          data-autofocus={props.email ? true : undefined}
          value={password}
          visibilityToggleButtonProps={{ "aria-label": say("app-password-show") }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Failure error={signIn.error} />
        <Button type="submit" size="md" loading={signIn.isPending}>
          {say("app-sign-in")}
        </Button>
        {props.chips?.((login) => signIn.mutate(login), signIn.isPending)}
      </Stack>
    </form>
  );
}
