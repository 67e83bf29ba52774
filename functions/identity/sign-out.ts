import { count, type Log } from '../../shared/log.ts'

/**
 * Waits for a session to be ended at the identity provider, and says so when it could not be. Whoever signs out leaves
 * in any case: on a shared computer the cookies are what keeps somebody signed in, and a token that could not be revoked
 * ends by itself within hours.
 */
export async function endedOrSaid(ending: Promise<void>, log: Log): Promise<void> {
  try {
    await ending
  } catch (error) {
    log.error('a session could not be revoked', { error })
    count('SessionNotRevoked')
  }
}
