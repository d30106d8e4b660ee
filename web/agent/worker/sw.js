// Keeps the files of the app, so that it opens without the network, and shows notices that are pushed.
// Nothing of the API is ever kept: what customers wrote stays on the server.
const VERSION = "__VERSION__";
const FILES = __FILES__;
const CACHE = `rapport-${VERSION}`;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

self.addEventListener("activate", (event) => {
  const outdated = (name) => name.startsWith("rapport-") && name !== CACHE;
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter(outdated).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(kept(request));
  else if (request.mode === "navigate" && isOurs(url.pathname)) event.respondWith(fetch(request).catch(() => page()));
});

/** The app's own addresses; customers' pages and the API are others'. */
const isOurs = (path) => !/^\/(api|s|letterbox|help|healthz|readyz|metrics)(\/|$)/.test(path);

/** Names under /assets/ carry a hash of their content: what is kept is right. */
async function kept(request) {
  const before = await caches.match(request);
  if (before) return before;
  const fresh = await fetch(request);
  if (fresh.ok) {
    const copy = fresh.clone();
    const cache = await caches.open(CACHE);
    await cache.put(request, copy);
  }
  return fresh;
}

const page = async () => (await caches.match("/index.html")) ?? Response.error();

self.addEventListener("push", (event) => {
  let notice = {};
  try {
    notice = event.data?.json() ?? {};
  } catch {
    // A message that cannot be read still says that there is something.
  }
  const { title = "Rapport", body = "", url = "/", tag } = notice;
  event.waitUntil(
    self.registration.showNotification(title, { body, tag, data: { url }, icon: "/icons/icon-192.png", badge: "/icons/badge-96.png" }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const url = new URL(event.notification.data?.url ?? "/", self.location.origin).href;
  event.waitUntil(
    self.clients.matchAll({ type: "window", includeUncontrolled: true }).then(async (windows) => {
      const open = windows[0];
      if (!open) return self.clients.openWindow(url);
      await open.focus();
      open.postMessage({ open: url });
    }),
  );
});
