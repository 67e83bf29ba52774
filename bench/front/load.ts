import autocannon from 'autocannon'

type Taken = { seconds: number; milliseconds: number[] }

/** How the next request of a connection looks, and what it learns from the answer. One such object per connection. */
export type Caller = {
  path: string
  request(): { method: 'PATCH' | 'POST'; headers: Record<string, string>; body: string }
  answered(body: string): void
}

/**
 * Sends this many requests over as many connections as there are callers, each waiting for its answer before the next.
 * @throws when an answer is not the expected one, or none comes
 */
export async function load(url: string, callers: Caller[], amount: number, expected: number): Promise<Taken> {
  const milliseconds: number[] = []
  let begun = 0
  let ended = 0
  const waiting = [...callers]
  const { promise: done, resolve, reject } = Promise.withResolvers<autocannon.Result>()
  const options: autocannon.Options = {
    url,
    connections: callers.length,
    amount,
    timeout: 30,
    setupClient(client) {
      const caller = waiting.shift() as Caller
      const asks: autocannon.Request = {
        method: 'POST',
        path: caller.path,
        setupRequest: (request) => ({ ...request, ...caller.request() }),
        onResponse: (_status, body) => caller.answered(body),
      }
      client.setRequests([asks])
    },
  }
  const instance = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)))
  instance.on('start', () => {
    begun = performance.now()
  })
  instance.on('response', (_client, status, _bytes, took) => {
    if (status !== expected) reject(new Error(`${url} answered ${status}`))
    ended = performance.now()
    milliseconds.push(took)
  })
  const { errors, timeouts } = await done
  if (errors + timeouts > 0) throw new Error(`${url}: ${errors} errors, ${timeouts} time-outs`)
  return { seconds: (ended - begun) / 1000, milliseconds }
}
