import { Button, FocusTrap, Group, Portal, Progress, Text, Title } from "@mantine/core";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useText } from "@/lib/text/use-text";
import classes from "./tour.module.css";

/** What each step speaks of, and where that stands on the page, if it does. */
const STEPS = [
  { id: "inbox", at: "[data-tour=inbox]" },
  { id: "ticket", at: "main" },
  { id: "palette", at: "[data-tour=palette]" },
  { id: "guard", at: null },
  { id: "promises", at: "[data-tour=promises]" },
  { id: "self", at: "[data-tour=availability]" },
] as const;

/** Six steps through the app; Escape ends them, and so does "skip". */
export function Tour(props: { onClose: () => void }) {
  const say = useText();
  const [at, setAt] = useState(0);
  const step = STEPS[at] ?? STEPS[0];
  const isLast = at === STEPS.length - 1;
  const heading = useRef<HTMLHeadingElement>(null);
  useHighlight(step.at);
  // Screen readers begin each step with its heading.
  useEffect(() => heading.current?.focus(), [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") props.onClose();
    else if (event.key === "ArrowRight" && !isLast) setAt(at + 1);
    else if (event.key === "ArrowLeft" && at > 0) setAt(at - 1);
    else return;
    event.stopPropagation();
  };
  return (
    <Portal>
      <FocusTrap active>
        {/* Keys work wherever in the card the focus is. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div className={classes.card} role="dialog" aria-modal="true" aria-labelledby="tour-title" aria-describedby="tour-words" onKeyDown={onKeyDown}>
          <Text size="sm" c="dimmed">
            {say("app-tour-step", { step: at + 1, steps: STEPS.length })}
          </Text>
          <Title order={2} size="h3" id="tour-title" ref={heading} tabIndex={-1} data-autofocus className={classes.title}>
            {say(`app-tour-${step.id}`)}
          </Title>
          <Text id="tour-words" mt={6}>
            {say(`app-tour-${step.id}-words`)}
          </Text>
          <Progress my="md" size="xs" value={((at + 1) / STEPS.length) * 100} aria-hidden />
          <Group justify="space-between">
            <Button variant="subtle" color="gray" onClick={props.onClose}>
              {say("app-tour-skip")}
            </Button>
            <Group gap="xs">
              {at > 0 && (
                <Button variant="default" onClick={() => setAt(at - 1)}>
                  {say("app-back")}
                </Button>
              )}
              <Button onClick={() => (isLast ? props.onClose() : setAt(at + 1))}>
                {say(isLast ? "app-tour-done" : "app-tour-on")}
              </Button>
            </Group>
          </Group>
        </div>
      </FocusTrap>
    </Portal>
  );
}

/** A ring around what is spoken of. */
function useHighlight(selector: string | null) {
  useEffect(() => {
    const target = selector && document.querySelector<HTMLElement>(selector);
    if (!target) return;
    target.setAttribute("data-toured", "true");
    target.scrollIntoView({ block: "nearest" });
    return () => target.removeAttribute("data-toured");
  }, [selector]);
}
