import { Modal, type ModalProps } from "@mantine/core";
import { useText } from "@/lib/text/use-text";

/** A dialog whose close button has a name in the reader's language. */
export function Dialog(props: ModalProps) {
  const say = useText();
  return <Modal closeButtonProps={{ "aria-label": say("app-close") }} {...props} />;
}
