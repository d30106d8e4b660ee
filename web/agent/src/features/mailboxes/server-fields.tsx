import { NumberInput, PasswordInput, Select, TextInput } from "@mantine/core";
import { useText } from "@/lib/text/use-text";
import { withTls, type ServerForm, type Tls } from "./mailbox-form";
import classes from "./mailboxes.module.css";

export function ServerFields(props: {
  kind: "imap" | "smtp";
  server: ServerForm;
  off: boolean;
  folder?: string;
  onChange: (server: ServerForm) => void;
  onFolder?: (folder: string) => void;
}) {
  const say = useText();
  const { kind, off, server } = props;
  const set = (part: Partial<ServerForm>) => props.onChange({ ...server, ...part });
  return (
    <fieldset className={classes.fields} disabled={off}>
      <legend>{say(`app-server-${kind}`)}</legend>
      <div className={classes.server}>
        <TextInput
          label={say("app-server-host")}
          required
          value={server.host}
          onChange={(event) => set({ host: event.currentTarget.value })}
        />
        <NumberInput
          label={say("app-server-port")}
          required
          min={1}
          max={65535}
          hideControls
          allowDecimal={false}
          value={server.port}
          onChange={(value) => set({ port: Number(value) })}
        />
        <Select
          label={say("app-server-tls")}
          data={(["tls", "starttls", "plain"] as const).map((value) => ({ value, label: say(`app-tls-${value}`) }))}
          value={server.tls}
          disabled={off}
          onChange={(value) => value && props.onChange(withTls(kind, server, value as Tls))}
        />
      </div>
      <div className={classes.pair} style={{ marginTop: 10 }}>
        <TextInput
          label={say("app-server-user")}
          autoComplete="off"
          value={server.user}
          onChange={(event) => set({ user: event.currentTarget.value })}
        />
        <PasswordInput
          label={say("app-password")}
          autoComplete="new-password"
          placeholder={server.kept ? say("app-password-kept") : ""}
          value={server.password}
          visibilityToggleButtonProps={{ "aria-label": say("app-password-show") }}
          onChange={(event) => set({ password: event.currentTarget.value })}
        />
        {props.folder !== undefined && (
          <TextInput
            label={say("app-server-folder")}
            value={props.folder}
            onChange={(event) => props.onFolder?.(event.currentTarget.value)}
          />
        )}
      </div>
    </fieldset>
  );
}
