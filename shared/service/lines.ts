import * as z from 'zod'

const list = z.array(z.record(z.string(), z.string()))

/** The lines of an answer of kind `lines`, each a record of texts by column; none where the text is no such list. */
export function linesIn(answer: string | undefined): Record<string, string>[] {
  try {
    return list.parse(JSON.parse(answer ?? '[]'))
  } catch {
    return []
  }
}
