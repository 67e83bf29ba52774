/** SHA-256 of a file, in lower-case hex, as the upload is announced to the server. */
export async function sha256(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

// The browser sets these itself and refuses them from a script.
const forbidden = new Set(['host', 'content-length'])

/** Puts a file where a signed address says; `onProgress` gets 0 to 1. XMLHttpRequest, because fetch cannot tell how much has left. */
export function putFile(
  file: Blob,
  to: { url: string; headers: Record<string, string> },
  onProgress: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', to.url)
    for (const [name, value] of Object.entries(to.headers)) {
      if (!forbidden.has(name.toLowerCase())) request.setRequestHeader(name, value)
    }
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onload = () => (request.status < 300 ? resolve() : reject(new UploadFailed(request.status)))
    request.onerror = () => reject(new UploadFailed(0))
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
