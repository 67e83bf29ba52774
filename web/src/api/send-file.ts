/** SHA-256 of a file, in lower-case hex, as the upload is announced to the server. */
export async function sha256(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Where and how the store takes a file, as the server signed it. */
export type SignedUpload = { url: string; headers: Record<string, string> }

// The browser sets these itself and refuses them from a script.
const forbidden = new Set(['host', 'content-length'])

/** Milliseconds without a byte leaving, after which a connection counts as dropped: phones do not always say so. */
const stalled = 45_000

/** Puts a file where a signed address says; `onProgress` gets 0 to 1. XMLHttpRequest, because fetch cannot tell how much has left. */
export function putFile(
  file: Blob,
  to: SignedUpload,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    let timer: ReturnType<typeof setTimeout>
    const alive = () => {
      clearTimeout(timer)
      timer = setTimeout(() => request.abort(), stalled)
    }
    request.open('PUT', to.url)
    for (const [name, value] of Object.entries(to.headers)) {
      if (!forbidden.has(name.toLowerCase())) request.setRequestHeader(name, value)
    }
    request.upload.onprogress = (event) => {
      alive()
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    request.onload = () => (request.status < 300 ? resolve() : reject(new UploadFailed(request.status)))
    request.onerror = () => reject(new UploadFailed(0))
    request.onabort = () => reject(new UploadFailed(0))
    request.onloadend = () => clearTimeout(timer)
    signal?.addEventListener('abort', () => request.abort())
    alive()
    request.send(file)
  })
}

/** The store did not take the file; status 0 means it could not be reached. */
export class UploadFailed extends Error {
  readonly status: number
  constructor(status: number) {
    super(`upload answered ${status}`)
    this.name = 'UploadFailed'
    this.status = status
  }
}
