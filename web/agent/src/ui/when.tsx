import { useNow } from "@/lib/clock";
import { useReader } from "@/lib/text/provider";

/** A moment in the reader's words, with the whole date on hover. */
export function When(props: { at: string; as?: "brief" | "moment" | "time" | "relative"; className?: string }) {
  const { formats } = useReader();
  const now = useNow();
  const { at, as = "moment" } = props;
  const words = as === "time" ? formats.time(at) : formats[as](at, now);
  return (
    <time dateTime={at} title={formats.full(at)} className={props.className}>
      {words}
    </time>
  );
}
