import "@/ui/mantine-more";
import { Tabs } from "@mantine/core";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { Page } from "@/ui/page";
import { OwnPacks } from "./own-packs";
import { OwnWords } from "./own-words";
import { Rules } from "./rules";
import { TryIt } from "./try-it";

/** What the guard looks for: its rules, the company's own words and packs, and a place to try them. */
export function GuardPage() {
  const say = useText();
  const me = useMe();
  return (
    <Page title={say("app-guard-title")} about={say("app-guard-about")}>
      <TryIt />
      <Tabs defaultValue="rules" variant="pills" mt="lg" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="rules">{say("app-guard-rules")}</Tabs.Tab>
          <Tabs.Tab value="words">{say("app-guard-words")}</Tabs.Tab>
          {me.can.settings && <Tabs.Tab value="packs">{say("app-guard-packs")}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="rules">
          <Rules mayChange={me.can.settings} />
        </Tabs.Panel>
        <Tabs.Panel value="words">
          <OwnWords mayChange={me.can.settings} />
        </Tabs.Panel>
        {me.can.settings && (
          <Tabs.Panel value="packs">
            <OwnPacks />
          </Tabs.Panel>
        )}
      </Tabs>
    </Page>
  );
}
