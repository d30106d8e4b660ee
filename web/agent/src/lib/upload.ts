import type { Attachment } from "./api/model";
import { problemFrom } from "./api/problem";
import { signedInAgain } from "./api/session-gate";

export const ATTACHMENT_BYTES_MAX = 25 * 1024 * 1024;

/** Uploads a file, telling how much of it (0 to 1) has gone. An ended session is waited for. */
export async function upload(file: File, onProgress: (part: number) => void): Promise<Attachment> {
  const { status, body } = await post(file, onProgress);
  if (status === 401) {
    await signedInAgain();
    return upload(file, onProgress);
  }
  if (status < 200 || status > 299) throw problemFrom(status, body);
  return body as Attachment;
}

// XMLHttpRequest, since fetch does not tell how far it is.
function post(file: File, onProgress: (part: number) => void): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/attachments?filename=${encodeURIComponent(file.name || "image.png")}`);
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
