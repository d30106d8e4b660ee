import createClient from "openapi-fetch";
import { problemFrom } from "./problem";
import type { paths } from "./schema";
import type { Whole } from "./whole";
import { signedInAgain } from "./session-gate";

/**
 * Every request passes here. When the session has ended, the request waits until somebody has signed in
 * again over the open page, and is then sent once more: what was being written is not lost.
 */
async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  const isSession = new URL(request.url).pathname.endsWith("/session");
  if (response.status !== 401 || isSession) return response;
  await signedInAgain();
  return fetch(again);
}

export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: send });

type Outcome<T> = { data?: T; error?: unknown; response: Response };

/** The answer's data, or the server's problem thrown. */
export async function take<T>(outcome: Promise<Outcome<T>>): Promise<Whole<T>> {
  const { data, error, response } = await outcome.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw problemFrom(0, null);
  });
  if (!response.ok) throw problemFrom(response.status, error);
  return data as Whole<T>;
}

/** The header that makes the server refuse a change to something that changed meanwhile. */
export const ifMatch = (version: number) => ({ "If-Match": `"v${version}"` });
