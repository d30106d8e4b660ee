import { useEffect, useState } from "react";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";

/** Long after the first page is there: what the worker fetches must not stand in its way. */
const LATER_MS = 6_000;

/** Goes to what a notice is about that was clicked outside of the app. */
export function useOpenFromNotice(go: (path: string) => void) {
  useEffect(() => {
    const worker = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    const listen = (event: MessageEvent<{ open?: unknown }>) => {
      if (typeof event.data?.open !== "string") return;
      const url = new URL(event.data.open);
      if (url.origin === window.location.origin) go(url.pathname);
    };
    worker?.addEventListener("message", listen);
    return () => worker?.removeEventListener("message", listen);
  }, [go]);
}

/** Registers the worker that keeps the app's own files; answers with how to change to a newer version, when there is one. */
export function useNewVersion(): (() => void) | null {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => {
    const worker = import.meta.env.PROD ? navigator.serviceWorker : undefined;
    if (!worker) return;
    let stopped = false;
    const register = () => {
      if (!navigator.onLine) {
        window.addEventListener("online", register, { once: true });
        return;
      }
      void worker.register("/sw.js", { updateViaCache: "none" }).then((registration) => {
        const look = (one: ServiceWorker | null) => {
          // The first worker of all replaces nothing.
          if (one?.state === "installed" && worker.controller && !stopped) setWaiting(one);
        };
        look(registration.waiting);
        registration.addEventListener("updatefound", () => {
          const next = registration.installing;
          next?.addEventListener("statechange", () => look(next));
        });
      }).catch(() => undefined);
    };
    const timer = window.setTimeout(register, LATER_MS);
    return () => {
      stopped = true;
      window.clearTimeout(timer);
      window.removeEventListener("online", register);
    };
  }, []);
  if (!waiting) return null;
  return () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => window.location.reload(), { once: true });
    waiting.postMessage("take over");
  };
}

/** The installed app, and what search engines of a house say of it, speak the reader's language too. */
export function useInstallable() {
  const say = useText();
  const { language } = useReader();
  useEffect(() => {
    const meta = document.querySelector<HTMLMetaElement>("meta[name=description]") ?? document.createElement("meta");
    meta.name = "description";
    meta.content = say("app-manifest-about");
    document.head.append(meta);
    if (!import.meta.env.PROD) return;
    const link = document.querySelector<HTMLLinkElement>("link[rel=manifest]") ?? document.createElement("link");
    link.rel = "manifest";
    link.href = `/manifest-${language}.webmanifest`;
    document.head.append(link);
  }, [say, language]);
}
