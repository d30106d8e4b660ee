import { Alert, Button, Group, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";
import { useText } from "@/lib/text/use-text";
import { pushState, switchOff, switchOn } from "./push";
import { browsersQuery } from "./queries";

/** Notices in this browser, also when the app is closed; and the other browsers that have them. */
export function BrowserPush(props: { serverKey: string }) {
  const say = useText();
  const queries = useQueryClient();
  const { data: state = "unsupported" } = useQuery({ queryKey: ["push-state"], queryFn: pushState, staleTime: 0 });
  const { data: browsers = [] } = useQuery(browsersQuery);
  const after = {
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["push-state"] });
      void queries.invalidateQueries({ queryKey: ["browsers"] });
    },
  };
  const turn = useMutation({ mutationFn: (on: boolean) => (on ? switchOn(props.serverKey) : switchOff()), ...after });
  const remove = useMutation({
    mutationFn: (endpoint: string) => take(api.DELETE("/api/v1/me/browsers", { params: { query: { endpoint } } })),
    ...after,
  });
  return (
    <div>
      <Text fw={500}>{say("app-push-title")}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {say(`app-push-${state}`)}
      </Text>
      {(state === "on" || state === "off") && (
        <Button variant="default" loading={turn.isPending} onClick={() => turn.mutate(state === "off")}>
          {say(state === "off" ? "app-push-switch-on" : "app-push-switch-off")}
        </Button>
      )}
      {turn.error && (
        <Alert mt="xs" color="ember">
          {say("app-push-failed")}
        </Alert>
      )}
      {browsers.map((one) => (
        <Group key={one.endpoint} mt="xs" justify="space-between">
          <Text size="sm">{one.browser || say("app-push-some-browser")}</Text>
          <Button variant="subtle" size="compact-sm" onClick={() => remove.mutate(one.endpoint)}>
            {say("app-push-remove")}
          </Button>
        </Group>
      ))}
    </div>
  );
}
