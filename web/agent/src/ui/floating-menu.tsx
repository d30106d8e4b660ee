import { Menu } from "@mantine/core";
import { cloneElement, useEffect, useRef, useState } from "react";
import type { Entry, MenuLooks, Target } from "./later-menu";

/** The menu of a `LaterMenu`; it opens as soon as it is there. */
export function FloatingMenu(props: MenuLooks & { target: Target }) {
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    // The button that was pressed has been replaced by this one: the keyboard goes on from here.
    button.current?.focus();
    setOpened(true);
  }, []);
  return (
    <Menu opened={opened} onChange={setOpened} position={props.position} width={230} closeOnItemClick={!props.staysOpen}>
      <Menu.Target>{cloneElement(props.target, { ref: button })}</Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
        {props.entries.map((entry) => (
          <Line key={entry.key} entry={entry} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Line(props: { entry: Entry }) {
  const { entry } = props;
  if ("isHeading" in entry) return <Menu.Label>{entry.label}</Menu.Label>;
  const sections = { leftSection: entry.left, rightSection: entry.right };
  if ("href" in entry) {
    return (
      <Menu.Item component="a" href={entry.href} target="_blank" {...sections}>
        {entry.label}
      </Menu.Item>
    );
  }
  if (entry.isChecked !== undefined) {
    return (
      <Menu.CheckboxItem checked={entry.isChecked} onChange={entry.run}>
        {entry.label}
      </Menu.CheckboxItem>
    );
  }
  return (
    <Menu.Item onClick={entry.run} {...sections}>
      {entry.label}
    </Menu.Item>
  );
}
