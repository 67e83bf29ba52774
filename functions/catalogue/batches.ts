const atOnce = 25

/** Does something with each of many, some at a time. */
export async function each<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  for (let first = 0; first < all.length; first += atOnce) await Promise.all(all.slice(first, first + atOnce).map(act))
}
