type ReplyOptions = {
  status?: number
  headers?: Record<string, string>
  cookies?: string[]
  /** The body's JSON, gzipped, in base64: sent instead, for one that is large and made once for many. */
  gzip?: string
}

/** An answer that is more than its body. */
export class Reply<T> {
  readonly body: T
  readonly options: ReplyOptions
  constructor(body: T, options: ReplyOptions = {}) {
    this.body = body
    this.options = options
  }
}

export const reply = <T>(body: T, options?: ReplyOptions): Reply<T> => new Reply(body, options)
