import { useEffect, useRef, useState, type RefObject } from "react";

/** Nobody says when a file is carried away from the window: without a sign for so long it was. */
const STILL_MS = 250;

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/**
 * Whether files are being dragged over the page. What is dropped on the box is taken; a drop beside it does nothing,
 * instead of leaving the page for the file.
 */
export function useDrop(box: RefObject<HTMLElement | null>, onFiles: (files: File[]) => void): boolean {
  const [dragging, setDragging] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    let timer: number | undefined;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDragging(true);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setDragging(false), STILL_MS);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      // The text takes what is dropped into it.
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (event.target instanceof Node && box.current?.contains(event.target)) take.current(files);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, [box]);
  return dragging;
}
