import { CloseButton, Progress } from "@mantine/core";
import { IconFile, IconFileTypePdf, IconPhoto } from "@tabler/icons-react";
import type { Attachment } from "@/lib/api/model";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import classes from "./timeline.module.css";

export const isPicture = (type: string) => /^image\/(png|jpe?g|gif|webp)$/.test(type);

export function Attachments(props: {
  attachments: Attachment[];
  uploads?: { name: string; part: number }[];
  onRemove?: (id: number) => void;
  /** A picture is enlarged in place instead of being opened. */
  onPicture?: (url: string) => void;
}) {
  const say = useText();
  const { formats } = useReader();
  const uploads = props.uploads ?? [];
  if (props.attachments.length === 0 && uploads.length === 0) return null;
  return (
    <ul className={classes.attachments} aria-label={say("app-attachments")}>
      {props.attachments.map((one) => (
        <li key={one.id}>
          <a
            href={one.url}
            target="_blank"
            rel="noopener"
            className={classes.attachment}
            onClick={(event) => {
              if (!props.onPicture || !isPicture(one.content_type) || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              props.onPicture(one.url);
            }}
          >
            {isPicture(one.content_type) ? (
              <img src={one.url} alt="" loading="lazy" />
            ) : (
              <span className={classes.fileIcon}>
                {one.content_type === "application/pdf" ? <IconFileTypePdf size={20} /> : isPictureIcon(one)}
              </span>
            )}
            <span className={classes.fileName}>
              {one.filename}
              <small>
                {typeOf(one)} {formats.size(one.size)}
              </small>
            </span>
          </a>
          {props.onRemove && (
            <CloseButton
              size="sm"
              aria-label={say("app-attachment-remove", { name: one.filename })}
              onClick={() => props.onRemove?.(one.id)}
            />
          )}
        </li>
      ))}
      {uploads.map((one, index) => (
        <li key={`upload ${index}`} className={classes.attachment}>
          <span className={classes.fileName}>
            {one.name}
            <Progress value={one.part * 100} size="xs" mt={6} aria-label={say("app-uploading", { name: one.name })} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** "PDF", "DOCX": what people call a type of file; without an ending as its sender calls it. */
function typeOf(one: Attachment): string {
  const ending = /\.([a-z0-9]{1,5})$/iu.exec(one.filename)?.[1];
  return (ending ?? /\/([a-z0-9]{1,8})$/iu.exec(one.content_type)?.[1] ?? "").toUpperCase();
}

const isPictureIcon = (one: Attachment) =>
  one.content_type.startsWith("image/") ? <IconPhoto size={20} /> : <IconFile size={20} />;
