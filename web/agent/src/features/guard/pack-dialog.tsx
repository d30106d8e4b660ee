import { Button, Group, List, Select, Text, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { GuardFamily, GuardPack } from "@/lib/api/model";
import { isProblem } from "@/lib/api/problem";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { FAMILIES } from "./families";
import classes from "./guard.module.css";

const SAMPLE = `[[rule]]
id = "our-rule"
severity = "warn"
practice = "B2"
what = ""
why = ""
instead = ""
must_catch = []
must_not = []

[[rule.when]]
match = ["..."]
`;

/** A pack in its own language (TOML), checked line by line before it is saved. */
export function PackDialog(props: { pack: GuardPack | null; onClose: () => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { pack, onClose } = props;
  const [family, setFamily] = useState<GuardFamily>(pack?.family ?? "en");
  const [name, setName] = useState(pack?.name ?? "");
  const [text, setText] = useState(pack?.text ?? SAMPLE);
  const path = { family, name: name.trim() };
  const done = () => {
    void queries.invalidateQueries({ queryKey: ["guard"] });
    onClose();
  };
  const check = useMutation({
    mutationFn: () => take(api.POST("/api/v1/guard/packs/checks", { body: { family, text } })),
  });
  const save = useMutation({
    mutationFn: () => take(api.PUT("/api/v1/guard/packs/{family}/{name}", { params: { path }, body: { text } })),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/guard/packs/{family}/{name}", { params: { path } })),
    onSuccess: done,
  });
  const wrong = isProblem(save.error) ? save.error : null;
  return (
    <Dialog opened onClose={onClose} size="xl" title={pack?.name ?? say("app-guard-pack-add")}>
      <Group align="flex-start" mb="sm">
        <TextInput
          flex={1}
          miw={180}
          label={say("app-guard-pack-name")}
          description={say("app-guard-pack-name-about")}
          disabled={pack !== null}
          value={name}
          error={wrong?.field === "name" ? wrong.message : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={say("app-guard-family")}
          description={say("app-guard-family-about")}
          disabled={pack !== null}
          value={family}
          data={FAMILIES.map((value) => ({ value, label: say(`app-guard-family-${value}`) }))}
          onChange={(value) => value && setFamily(value)}
        />
      </Group>
      <Textarea
        className={classes.source}
        label={say("app-guard-pack-text")}
        autosize
        minRows={12}
        maxRows={24}
        spellCheck={false}
        value={text}
        error={wrong?.field === "text" ? wrong.message : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div role="status">
        {check.data?.length === 0 && (
          <Text size="sm" mt="sm">
            {say("app-guard-pack-fine")}
          </Text>
        )}
        {check.data && check.data.length > 0 && (
          <List size="sm" mt="sm">
            {check.data.map((fault) => (
              <List.Item key={`${fault.line}-${fault.message}`}>
                {say("app-guard-pack-line", { line: fault.line })} <span lang="en">{fault.message}</span>
              </List.Item>
            ))}
          </List>
        )}
      </div>
      {save.error && !wrong?.field && <Failure error={save.error} />}
      {(check.error || remove.error) && <Failure error={check.error ?? remove.error} />}
      <Group justify="space-between" mt="md">
        {pack ? (
          <Button variant="subtle" color="ember" loading={remove.isPending} onClick={() => remove.mutate()}>
            {say("app-remove")}
          </Button>
        ) : (
          <span />
        )}
        <Group>
          <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
            {say("app-guard-pack-check")}
          </Button>
          <Button loading={save.isPending} disabled={name.trim() === ""} onClick={() => save.mutate()}>
            {say("app-save")}
          </Button>
        </Group>
      </Group>
    </Dialog>
  );
}
