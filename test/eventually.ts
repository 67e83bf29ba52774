/** Generous: what comes about costs only the time it takes, on a slow machine too. */
const minute = 60_000
const pauseMs = 40

/**
 * Asks again until the answer is there; throws with the last answer when it does not come. Outcomes are awaited like
 * this because what the portal does after an answer happens behind a queue.
 * @param within milliseconds: more only where thousands of things have to come about
 */
export async function eventually<T>(
  ask: () => Promise<T>,
  there: (answer: T) => boolean,
  what: string,
  within = minute,
): Promise<T> {
  const deadline = performance.now() + within
  for (;;) {
    const answer = await ask()
    if (there(answer)) return answer
    if (performance.now() > deadline)
      throw new Error(`${what} did not come about; last seen: ${JSON.stringify(answer)}`)
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}
