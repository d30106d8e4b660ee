import type { Attachment } from "./api/model";
import { problemFrom } from "./api/problem";
import { signedInAgain } from "./api/session-gate";

export const ATTACHMENT_BYTES_MAX = 25 * 1024 * 1024;

/** Uploads a file, telling how much of it (0 to 1) has gone. An ended session is waited for. */
export async function upload(file: File, onProgress: (part: number) => void): Promise<Attachment> {
  const name = encodeURIComponent(file.name || "image.png");
  return (await send(`/api/v1/attachments?filename=${name}`, file, onProgress)) as Attachment;
}

/** The same to any address that takes a file as its body. */
export async function send(address: string, file: File, onProgress: (part: number) => void): Promise<unknown> {
  const { status, body } = await post(address, file, onProgress);
  if (status === 401) {
    await signedInAgain();
    return send(address, file, onProgress);
  }
  if (status < 200 || status > 299) throw problemFrom(status, body);
  return body;
}

// XMLHttpRequest, since fetch does not tell how far it is.
function post(address: string, file: File, onProgress: (part: number) => void): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => resolve({ status: 0, body: null });
    request.onload = () => resolve({ status: request.status, body: parsed(request.responseText) });
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
