import { ConditionFailed } from './documents.ts'

const mostTries = 5

/** Work that reads and then writes on what it read: when somebody else wrote in between, it begins anew. */
export async function afresh(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof ConditionFailed) || tries === mostTries) throw error
    }
  }
}
