import * as z from 'zod'
import { ConditionFailed, updateItem } from '../aws/documents.ts'
import { environment, granted } from '../config.ts'
import { count } from '../log.ts'
import { countedAs, type Limit, type Standing, secondsLeft } from './limit.ts'

const config = environment({
  LIMITS_TABLE: granted,
  LIMITS_KEY: granted,
  /** The stage's generosity: every limit is so many times what its route declares. */
  LIMITS_TIMES: z.coerce.number().int().positive(),
})

/** How long somebody waits for the count, ms: one who cannot be counted in time goes on uncounted. */
const patienceMs = 1000

type Asked = { route: string; limit: Limit; who: string; now: Date }

/** Counts a request; a window that is full stays as it is, whatever else comes. */
async function counted({ route, limit, who, now }: Asked): Promise<Standing> {
  const left = secondsLeft(limit, now)
  try {
    const { used } = await updateItem({
      TableName: config.LIMITS_TABLE,
      Key: { pk: countedAs(config.LIMITS_KEY, route, limit, who, now) },
      UpdateExpression: 'ADD used :one SET expiresAt = :end',
      ConditionExpression: 'attribute_not_exists(used) OR used < :most',
      ExpressionAttributeValues: { ':one': 1, ':most': limit.most, ':end': Math.ceil(now.getTime() / 1000) + left },
      ReturnValues: 'UPDATED_NEW',
    })
    return { limit, used: Number(used), left }
  } catch (error) {
    if (error instanceof ConditionFailed) return { limit, used: limit.most + 1, left }
    throw error
  }
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`not counted within ${patienceMs} ms`)), patienceMs)
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

export type Limiter = typeof limiter

/**
 * Where a request stands after counting it against a route's limit. Null when the table does not answer: a limit that
 * fails must not keep people out, and the metric rings.
 */
export async function limiter(asked: Asked, failed: (error: unknown) => void): Promise<Standing | null> {
  const limit = { ...asked.limit, most: asked.limit.most * config.LIMITS_TIMES }
  try {
    return await inTime(counted({ ...asked, limit }))
  } catch (error) {
    failed(error)
    count('LimitNotCounted')
    return null
  }
}
