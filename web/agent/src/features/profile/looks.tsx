import { Button, Group, SegmentedControl, Switch, Text } from "@mantine/core";
import { offeredCommands } from "@/lib/commands/registry";
import { useMe } from "@/lib/me";
import { usePrefer } from "@/lib/preferences";
import { useText } from "@/lib/text/use-text";

/** How the app is for me: contrast, density, motion, keys; and the tour once more. */
export function Looks() {
  const say = useText();
  const { preferences } = useMe();
  const prefer = usePrefer();
  const options = <T extends string>(family: string, values: readonly T[]) =>
    values.map((value) => ({ value, label: say(`app-looks-${family}-${value}`) }));
  const command = (id: string) => () => offeredCommands().find((one) => one.id === id)?.run();
  return (
    <>
      <Choice
        label={say("app-looks-contrast")}
        value={preferences.contrast}
        options={options("contrast", ["auto", "plain", "more"])}
        onChange={(contrast) => prefer.mutate({ contrast })}
      />
      <Choice
        label={say("app-looks-density")}
        value={preferences.density}
        options={options("density", ["cosy", "compact"])}
        onChange={(density) => prefer.mutate({ density })}
      />
      <Choice
        label={say("app-looks-motion")}
        value={preferences.motion}
        options={options("motion", ["auto", "less"])}
        onChange={(motion) => prefer.mutate({ motion })}
      />
      <Switch
        checked={preferences.single_keys}
        onChange={(event) => prefer.mutate({ single_keys: event.currentTarget.checked })}
        label={say("app-single-keys")}
        description={say("app-single-keys-about")}
      />
      <Group>
        <Button variant="default" onClick={command("app.sheet")}>
          {say("app-sheet-title")}
        </Button>
        <Button variant="default" onClick={command("app.tour")}>
          {say("app-tour-show")}
        </Button>
      </Group>
    </>
  );
}

/** One of a few, side by side. */
export function Choice<T extends string>(props: {
  label: string;
  value: string;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
}) {
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {props.label}
      </Text>
      <SegmentedControl
        aria-label={props.label}
        value={props.value}
        data={props.options}
        onChange={(value) => {
          const chosen = props.options.find((one) => one.value === value);
          if (chosen) props.onChange(chosen.value);
        }}
      />
    </div>
  );
}
