import { ConditionFailed } from '../../../shared/aws/documents.ts'
import { each } from '../batches.ts'
import type { FaqEntry } from './entry.ts'
import { allKept, putVersion } from './keeping-store.ts'
import { seeded, takesPlace } from './kept.ts'

/**
 * Puts the entries of a deployment in the place of those of earlier ones; what administrators have written stays.
 * Repeating is harmless. @returns how many were put
 */
export async function seedEntries(entries: readonly FaqEntry[], now: Date): Promise<number> {
  const current = new Map((await allKept()).map((one) => [one.id, one]))
  const newer = entries.filter((one) => takesPlace(one, current.get(one.id)))
  await each(newer, async (one) => {
    try {
      await putVersion(current.get(one.id) ?? null, seeded(one, now))
    } catch (error) {
      // An administrator has written in it in this moment: it is theirs.
      if (!(error instanceof ConditionFailed)) throw error
    }
  })
  return newer.length
}
