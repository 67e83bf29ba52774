import type { Text } from '../text.ts'

/** What can be found: the parts of it that are looked through, in order of weight. */
export type Findable = {
  id: string
  name: Text
  /** Other words for it, in either language. */
  keywords: readonly string[]
  summary: Text
  /** Ids of agencies, by whose names, old and new, it is found too. */
  agencies: readonly string[]
}
