import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { useText } from "@/lib/text/use-text";

/** Says for some seconds, in the corner, what has been done. */
export function useToast() {
  const say = useText();
  return useCallback(
    (message: string, tone: "fine" | "warn" = "fine") => {
      notifications.show({
        message,
        color: tone === "fine" ? "lake" : "ember",
        autoClose: tone === "fine" ? 4_000 : 9_000,
        closeButtonProps: { "aria-label": say("app-close") },
      });
    },
    [say],
  );
}
