import { Select, Stack, Switch, TextInput } from "@mantine/core";
import { useText } from "@/lib/text/use-text";
import { NO_DKIM, NO_OAUTH, type HandlingForm } from "./handling-form";
import { KeyFields, TokenFields } from "./handling-secrets";
import classes from "./mailboxes.module.css";

const NAMES = ["agent_and_company", "agent", "company", "mailbox"] as const;
const AFTERWARDS = ["seen", "flagged", "moved", "deleted"] as const;

/** How letters are taken in and sent, beyond the servers: what most people never need to touch. */
export function HandlingFields(props: {
  handling: HandlingForm;
  isFetched: boolean;
  off: boolean;
  onChange: (handling: HandlingForm) => void;
}) {
  const say = useText();
  const { handling, isFetched, off } = props;
  const set = (part: Partial<HandlingForm>) => props.onChange({ ...handling, ...part });
  return (
    <details className={classes.more}>
      <summary>{say("app-handling-title")}</summary>
      <Stack mt="sm">
        <Select
          label={say("app-handling-sender-name")}
          disabled={off}
          allowDeselect={false}
          data={NAMES.map((value) => ({ value, label: say(`app-sender-${value.replaceAll("_", "-")}`) }))}
          value={handling.senderName}
          onChange={(value) => set({ senderName: NAMES.find((name) => name === value) ?? "agent_and_company" })}
        />
        <TextInput
          label={say("app-handling-token-pattern")}
          description={say("app-handling-token-pattern-about")}
          placeholder="support+{token}@example.org"
          disabled={off}
          value={handling.tokenPattern}
          onChange={(event) => set({ tokenPattern: event.currentTarget.value })}
        />
        {handling.tokenPattern !== "" && (
          <Switch
            label={say("app-handling-return-tokens")}
            description={say("app-handling-return-tokens-about")}
            disabled={off}
            checked={handling.returnTokens}
            onChange={(event) => set({ returnTokens: event.currentTarget.checked })}
          />
        )}
        {isFetched && <Folders handling={handling} off={off} set={set} />}
        <TextInput
          label={say("app-handling-trusted-server")}
          description={say("app-handling-trusted-server-about")}
          placeholder="mx.example.org"
          disabled={off}
          value={handling.trustedServer}
          onChange={(event) => set({ trustedServer: event.currentTarget.value })}
        />
        <Switch
          label={say("app-handling-oauth")}
          description={say("app-handling-oauth-about")}
          disabled={off}
          checked={handling.oauth !== null}
          onChange={(event) => set({ oauth: event.currentTarget.checked ? NO_OAUTH : null })}
        />
        {handling.oauth && <TokenFields oauth={handling.oauth} off={off} onChange={(oauth) => set({ oauth })} />}
        <Switch
          label={say("app-handling-dkim")}
          description={say("app-handling-dkim-about")}
          disabled={off}
          checked={handling.dkim !== null}
          onChange={(event) => set({ dkim: event.currentTarget.checked ? NO_DKIM : null })}
        />
        {handling.dkim && <KeyFields dkim={handling.dkim} off={off} onChange={(dkim) => set({ dkim })} />}
      </Stack>
    </details>
  );
}

function Folders(props: { handling: HandlingForm; off: boolean; set: (part: Partial<HandlingForm>) => void }) {
  const say = useText();
  const { handling, off, set } = props;
  return (
    <>
      <TextInput
        label={say("app-handling-more-folders")}
        description={say("app-handling-more-folders-about")}
        disabled={off}
        value={handling.moreFolders}
        onChange={(event) => set({ moreFolders: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          label={say("app-handling-afterwards")}
          disabled={off}
          allowDeselect={false}
          data={AFTERWARDS.map((value) => ({ value, label: say(`app-afterwards-${value}`) }))}
          value={handling.afterwards}
          onChange={(value) => set({ afterwards: AFTERWARDS.find((one) => one === value) ?? "seen" })}
        />
        {handling.afterwards === "moved" && (
          <TextInput
            label={say("app-handling-move-to")}
            required
            disabled={off}
            value={handling.moveTo}
            onChange={(event) => set({ moveTo: event.currentTarget.value })}
          />
        )}
      </div>
    </>
  );
}
