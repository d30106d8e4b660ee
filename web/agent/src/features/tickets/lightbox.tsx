import { ActionIcon, Modal } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useEffect } from "react";
import { useText } from "@/lib/text/use-text";
import classes from "./timeline.module.css";

export interface Picture {
  url: string;
  name: string;
}

/** A picture as large as the window, the others of its message by the arrow keys. */
export function Lightbox(props: { pictures: Picture[]; at: number; onMove: (at: number) => void; onClose: () => void }) {
  const say = useText();
  const { pictures, at, onMove } = props;
  const shown = pictures[at];
  const step = (by: number) => onMove((at + by + pictures.length) % pictures.length);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.key === "ArrowLeft") onMove((at - 1 + pictures.length) % pictures.length);
      if (event.key === "ArrowRight") onMove((at + 1) % pictures.length);
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, [at, onMove, pictures.length]);
  if (!shown) return null;
  return (
    <Modal opened onClose={props.onClose} size="auto" centered title={shown.name || say("app-picture")} closeButtonProps={{ "aria-label": say("app-close") }}>
      <div className={classes.lightbox}>
        {pictures.length > 1 && (
          <ActionIcon variant="default" size="lg" aria-label={say("app-picture-before")} onClick={() => step(-1)}>
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
        )}
        <a href={shown.url} target="_blank" rel="noopener">
          <img src={shown.url} alt={shown.name} />
        </a>
        {pictures.length > 1 && (
          <ActionIcon variant="default" size="lg" aria-label={say("app-picture-next")} onClick={() => step(1)}>
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
        )}
      </div>
    </Modal>
  );
}
