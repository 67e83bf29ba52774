import { fold } from '../../../../../shared/search/fold.ts'
import type { Text } from '../../../api/types.ts'

/** Those whose name, in either language, or address holds every word, marks of letters aside. */
export function havingWords<Row extends { name: Text; slug: string }>(rows: readonly Row[], words: string): Row[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  return rows.filter(({ name, slug }) => {
    const held = fold(`${name.vi} ${name.en} ${slug}`)
    return wanted.every((word) => held.includes(word))
  })
}
