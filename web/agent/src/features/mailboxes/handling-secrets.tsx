import { PasswordInput, Textarea, TextInput } from "@mantine/core";
import { useText } from "@/lib/text/use-text";
import type { HandlingForm } from "./handling-form";
import classes from "./mailboxes.module.css";

type OAuth = NonNullable<HandlingForm["oauth"]>;
type Dkim = NonNullable<HandlingForm["dkim"]>;

/** Where access tokens come from. Secrets go in and are never shown again. */
export function TokenFields(props: { oauth: OAuth; off: boolean; onChange: (oauth: OAuth) => void }) {
  const say = useText();
  const { oauth, off } = props;
  const set = (part: Partial<OAuth>) => props.onChange({ ...oauth, ...part });
  const secret = { disabled: off, autoComplete: "off", placeholder: oauth.kept ? say("app-password-kept") : "" };
  const show = { visibilityToggleButtonProps: { "aria-label": say("app-password-show") } };
  return (
    <div className={classes.pair}>
      <TextInput
        label={say("app-oauth-token-url")}
        type="url"
        required
        disabled={off}
        value={oauth.tokenUrl}
        onChange={(event) => set({ tokenUrl: event.currentTarget.value })}
      />
      <TextInput
        label={say("app-oauth-client-id")}
        required
        disabled={off}
        value={oauth.clientId}
        onChange={(event) => set({ clientId: event.currentTarget.value })}
      />
      <PasswordInput
        label={say("app-oauth-client-secret")}
        {...secret}
        {...show}
        value={oauth.clientSecret}
        onChange={(event) => set({ clientSecret: event.currentTarget.value })}
      />
      <PasswordInput
        label={say("app-oauth-refresh-token")}
        {...secret}
        {...show}
        value={oauth.refreshToken}
        onChange={(event) => set({ refreshToken: event.currentTarget.value })}
      />
      <TextInput
        label={say("app-oauth-scope")}
        disabled={off}
        value={oauth.scope}
        onChange={(event) => set({ scope: event.currentTarget.value })}
      />
    </div>
  );
}

/** The key that signs. */
export function KeyFields(props: { dkim: Dkim; off: boolean; onChange: (dkim: Dkim) => void }) {
  const say = useText();
  const { dkim, off } = props;
  const set = (part: Partial<Dkim>) => props.onChange({ ...dkim, ...part });
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label={say("app-dkim-domain")}
          required
          disabled={off}
          value={dkim.domain}
          onChange={(event) => set({ domain: event.currentTarget.value })}
        />
        <TextInput
          label={say("app-dkim-selector")}
          required
          disabled={off}
          value={dkim.selector}
          onChange={(event) => set({ selector: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={say("app-dkim-key")}
        autosize
        minRows={3}
        maxRows={8}
        disabled={off}
        placeholder={dkim.kept ? say("app-password-kept") : "-----BEGIN PRIVATE KEY-----"}
        value={dkim.key}
        onChange={(event) => set({ key: event.currentTarget.value })}
      />
    </>
  );
}
