/**
 * Letters that sound alike to many and are mistaken in writing: of the north (s/x, tr/ch, d/gi/r), of the south (final
 * n/ng, c/t, v/d), of everyone (c/k/q, ng/ngh).
 */
const beginnings = [
  ['s', 'x'],
  ['tr', 'ch'],
  ['d', 'gi', 'r'],
  ['l', 'n'],
  ['c', 'k', 'q'],
  ['ng', 'ngh'],
  ['g', 'gh'],
  ['v', 'd'],
  ['f', 'ph'],
  ['w', 'qu'],
  ['z', 'd', 'gi'],
]
const endings = [
  ['n', 'ng'],
  ['c', 't'],
  ['n', 'nh'],
  ['ch', 't'],
  ['j', 'i'],
  ['k', 'ch'],
]

const swapped = (
  groups: readonly string[][],
  has: (part: string) => boolean,
  put: (old: string, other: string) => string,
) =>
  groups.flatMap((group) =>
    group.filter(has).flatMap((old) => group.filter((other) => other !== old).map((other) => put(old, other))),
  )

/** As which words a misspelt one may have been meant, by its sound. */
export const variants = (word: string): string[] => [
  ...swapped(
    beginnings,
    (part) => word.startsWith(part),
    (old, other) => other + word.slice(old.length),
  ),
  ...swapped(
    endings,
    (part) => word.endsWith(part),
    (old, other) => word.slice(0, -old.length) + other,
  ),
]
