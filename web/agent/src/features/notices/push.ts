// The browser's side of Web Push: permission, subscription, and telling the server.
import { api, take } from "@/lib/api/client";

/** Whether this browser can be pushed to, and whether it is. */
export type PushState = "unsupported" | "denied" | "off" | "on";

const isSupported = () => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker.getRegistration();
}

export async function pushState(): Promise<PushState> {
  if (!isSupported()) return "unsupported";
  if (Notification.permission === "denied") return "denied";
  const subscription = await (await registration())?.pushManager.getSubscription();
  return subscription ? "on" : "off";
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Asks the person, subscribes, and tells the server; says how it stands then. */
export async function switchOn(serverKey: string): Promise<PushState> {
  if (!isSupported()) return "unsupported";
  if ((await Notification.requestPermission()) !== "granted") return pushState();
  const worker = (await registration()) ?? (await navigator.serviceWorker.register("/sw.js"));
  const options = { userVisibleOnly: true, applicationServerKey: bytesOf(serverKey) };
  // A subscription to another server's key is of no use here.
  await (await worker.pushManager.getSubscription())?.unsubscribe();
  const { endpoint, keys } = (await worker.pushManager.subscribe(options)).toJSON();
  const body = { endpoint: endpoint ?? "", p256dh: keys?.p256dh ?? "", auth: keys?.auth ?? "", browser: browserName() };
  await take(api.PUT("/api/v1/me/browsers", { body }));
  return "on";
}

export async function switchOff(): Promise<PushState> {
  const subscription = await (await registration())?.pushManager.getSubscription();
  if (subscription) {
    await take(api.DELETE("/api/v1/me/browsers", { params: { query: { endpoint: subscription.endpoint } } }));
    await subscription.unsubscribe();
  }
  return pushState();
}

/** What people call the browser they sit at. */
export function browserName(agent = navigator.userAgent): string {
  const name = /Edg\//.test(agent) ? "Edge" : /Firefox\//.test(agent) ? "Firefox" : /Chrome\//.test(agent) ? "Chrome" : "Safari";
  const system = /Android/.test(agent) ? "Android" : /iPhone|iPad/.test(agent) ? "iOS" : /Windows/.test(agent) ? "Windows" : /Mac/.test(agent) ? "macOS" : "Linux";
  return `${name}, ${system}`;
}
