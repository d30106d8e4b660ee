import "@/ui/mantine-more";
import { Tabs } from "@mantine/core";
import { useText } from "@/lib/text/use-text";
import { Page } from "@/ui/page";
import { ListedTab } from "./listed-tab";
import { TagsTab } from "./tags-tab";

/** Types, topics and tags of tickets. */
export function TagsAndTopicsPage() {
  const say = useText();
  return (
    <Page title={say("app-tags-topics-title")} about={say("app-tags-topics-about")} narrow>
      <Tabs defaultValue="types" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="types">{say("app-types")}</Tabs.Tab>
          <Tabs.Tab value="topics">{say("app-topics")}</Tabs.Tab>
          <Tabs.Tab value="tags">{say("app-tags")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="types">
          <ListedTab list="types" />
        </Tabs.Panel>
        <Tabs.Panel value="topics">
          <ListedTab list="topics" />
        </Tabs.Panel>
        <Tabs.Panel value="tags">
          <TagsTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
