/** A file that somebody holds beside the receipt. SHA-256 in hex. */
export type HeldFile = { name: string; size: number; sha256: string }
type Listed = { name: string; size: number; sha256: string }

/**
 * What became of each file, by its place in the list it came from. `renamed`: the listed file under another name.
 * `altered`: it has a listed file's name and other bytes. `unprovable`: its line in the receipt was altered, so that nothing
 * proves what was handed in. `unlisted`: the receipt knows neither name nor bytes.
 */
export type FileVerdict =
  | { outcome: 'genuine' | 'renamed' | 'altered' | 'unprovable'; held: number; listed: number }
  | { outcome: 'unlisted'; held: number; listed: null }
  | { outcome: 'not-given'; held: null; listed: number }

/** The lines of the file list that a check of the receipt found to be altered or put in. */
export const alteredLines = (differences: readonly { pointer: string }[]): Set<number> =>
  new Set(differences.flatMap(({ pointer }) => (/^\/files\/\d+/.test(pointer) ? [Number(pointer.split('/')[2])] : [])))

/**
 * Compares files with those a receipt lists.
 * @param altered lines of the list that are not as the portal signed them
 */
export function checkFiles(
  listed: readonly Listed[],
  held: readonly HeldFile[],
  altered: ReadonlySet<number> = new Set(),
): FileVerdict[] {
  const free = new Set(listed.keys())
  const take = (matches: (one: Listed) => boolean) => {
    const found = [...free].find((index) => matches(listed[index] as Listed))
    if (found !== undefined) free.delete(found)
    return found
  }
  const verdicts = new Map<number, FileVerdict>()
  const pass = (outcome: 'genuine' | 'renamed' | 'altered', fits: (file: HeldFile) => (one: Listed) => boolean) => {
    for (const [index, file] of held.entries()) {
      if (verdicts.has(index)) continue
      const match = take(fits(file))
      if (match === undefined) continue
      verdicts.set(index, { outcome: altered.has(match) ? 'unprovable' : outcome, held: index, listed: match })
    }
  }
  const sameBytes = (file: HeldFile) => (one: Listed) =>
    one.sha256.toLowerCase() === file.sha256.toLowerCase() && one.size === file.size
  const sameName = (file: HeldFile) => (one: Listed) => one.name.normalize() === file.name.normalize()
  pass('genuine', (file) => (one) => sameName(file)(one) && sameBytes(file)(one))
  pass('renamed', sameBytes)
  pass('altered', sameName)
  return [
    ...held.map((_, index) => verdicts.get(index) ?? ({ outcome: 'unlisted', held: index, listed: null } as const)),
    ...[...free].map((index) => ({ outcome: 'not-given', held: null, listed: index }) as const),
  ]
}
