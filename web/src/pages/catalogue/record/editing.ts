import { createContext, useContext } from 'react'

export interface Editing {
  /** Puts a value where a JSON pointer leads to; `undefined` takes it away. Always the same function. */
  set: (pointer: string, value: unknown) => void
  /** What is wrong, in words, by the pointer of the field that shows it. */
  faults: ReadonlyMap<string, string>
  /** The papers of the record, for cases that ask for some of them. */
  papers: readonly { id: string; name: { vi: string; en: string } }[]
}

export const EditingContext = createContext<Editing | null>(null)

/** The record being written, inside its editor. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('useEditing belongs inside the editor of a record')
  return editing
}
