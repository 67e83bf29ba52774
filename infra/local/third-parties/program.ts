import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as z from 'zod'

const secret = z.string().regex(/^whsec_[\w+/]+=*$/)
/** Secrets of Standard Webhooks: the first signs, all of them prove. */
export const signingSecrets = z.tuple([secret], secret)
/** A key for each direction between the portal and a partner. */
export const bothWays = z.object({ webhookSecrets: signingSecrets, requestSecrets: signingSecrets })

export const origin = /^https?:\/\/[^/]+$/

/** A third party that a portal started keeps that portal's time, says so each time, and ends with it. */
function followParent(keepTime: (clockOffsetMs: number) => void): void {
  process.on('message', (message) => {
    const { clockOffsetMs } = Object(message) as { clockOffsetMs?: unknown }
    if (typeof clockOffsetMs !== 'number') return
    keepTime(clockOffsetMs)
    process.send?.({ clockOffsetMs })
  })
  process.on('disconnect', () => process.exit(0))
}

/**
 * A third party as a program of its own: configured by its environment, on loopback only. One that a portal has started is
 * told the time by it. Whatever it was not started with ends it, with the usage.
 */
export function program(usage: string) {
  const machineNow = Date.now
  let offset = 0
  followParent((clockOffsetMs) => {
    offset = clockOffsetMs
  })

  function fail(reason: string): never {
    process.stderr.write(`${reason}\n\n${usage}`)
    process.exit(2)
  }

  function variable(name: string, pattern = /./): string {
    const given = process.env[name] ?? ''
    return pattern.test(given) ? given : fail(`${name} is missing, or not of the right form.`)
  }

  /** A variable that holds JSON of a shape. */
  function json<S extends z.ZodType>(name: string, shape: S): z.output<S> {
    try {
      return shape.parse(JSON.parse(variable(name)))
    } catch {
      return fail(`${name} is missing, or not of the right form.`)
    }
  }

  /** Serves at the port that PORT names, or any; `name` is what people are told is there. */
  function listen(server: Server, name: string): void {
    const port = process.env.PORT === undefined ? '0' : variable('PORT', /^\d{1,5}$/)
    server.on('error', (error) => fail(error.message))
    server.listen(Number(port), '127.0.0.1', () => {
      const at = (server.address() as AddressInfo).port
      if (process.send) process.send({ port: at })
      else process.stdout.write(`${name} at http://localhost:${at}\n`)
    })
  }

  return { now: () => new Date(machineNow() + offset), fail, variable, json, listen }
}
