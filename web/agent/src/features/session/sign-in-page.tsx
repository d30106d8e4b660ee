import { Anchor, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { IconArrowUpRight } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { meQuery, setupQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import { Brand } from "@/ui/brand";
import { Face } from "@/ui/face";
import { useTitle } from "@/ui/page";
import classes from "./sign-in.module.css";
import { SignInForm } from "./sign-in-form";

export function SignInPage() {
  const say = useText();
  const queries = useQueryClient();
  const { data: setup } = useQuery(setupQuery);
  const demo = setup?.demo;
  useTitle(say("app-sign-in"));
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <Stack gap="xs" mb="lg">
          <Brand size={40} />
          <Title order={1} size="h2">
            {setup?.company_name ?? "Rapport"}
          </Title>
          <Text c="dimmed">{say("app-sign-in-about")}</Text>
        </Stack>
        <SignInForm
          onDone={(me) => queries.setQueryData(meQuery.queryKey, me)}
          chips={(use, busy) =>
            demo && (
              <section aria-label={say("app-demo-logins")}>
                <Text size="sm" c="dimmed" mb={8}>
                  {say("app-demo-logins")}
                </Text>
                <div className={classes.logins}>
                  {demo.logins.map((login) => (
                    <UnstyledButton
                      key={login.email}
                      className={classes.login}
                      disabled={busy}
                      onClick={() => use({ email: login.email, password: login.password })}
                    >
                      <Face name={login.name} size={34} />
                      <span>
                        <b>{login.name}</b>
                        <small>{say(`app-role-${login.role}`)}</small>
                      </span>
                    </UnstyledButton>
                  ))}
                </div>
                <Anchor href={demo.letterbox_url} target="_blank" rel="noopener" size="sm" mt="md" display="inline-flex">
                  {say("app-demo-letterbox")}
                  <IconArrowUpRight size={16} aria-hidden />
                </Anchor>
              </section>
            )
          }
        />
      </div>
    </main>
  );
}
