/** How much of a photo was handed to the network, in bytes. */
export interface UploadProgress {
  /** Starts again from 0 if an attempt fails and the next begins. */
  sent: number;
  total: number;
}

/**
 * A `fetch` that tells how the upload goes, which the platform's own does only when it is over. Sends no cookie to another
 * origin; the page's own referrer policy holds, for which XMLHttpRequest has no setting.
 * @returns as much of a Response as the transport reads.
 * @throws the event `error` or `abort` if there is no answer.
 */
export async function sendByXhr(
  url: string,
  { method, headers, signal }: RequestInit,
  body: Blob,
  onProgress: (progress: UploadProgress) => void,
): Promise<Response> {
  const xhr = new XMLHttpRequest();
  await new Promise((resolve, reject) => {
    xhr.open(method as string, url);
    for (const [name, value] of Object.entries(headers as Record<string, string>)) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = ({ loaded, total }) => onProgress({ sent: loaded, total });
    xhr.onload = resolve;
    xhr.onerror = xhr.onabort = reject;
    signal?.addEventListener('abort', () => xhr.abort());
    xhr.send(body);
  });
  // Redirects were followed, so whatever is below 300 is a success.
  return {
    ok: xhr.status < 300,
    status: xhr.status,
    headers: { get: (name: string) => xhr.getResponseHeader(name) },
    text: async () => xhr.responseText,
  } as unknown as Response;
}
