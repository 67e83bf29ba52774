import { useState } from 'react'

let last = 0
/** Never the same twice: lists stand inside items of lists. */
const fresh = () => ++last

/** Keys that stay with the items of a list while others come, go and change places; set anew when the list is another. */
function useKeys(length: number) {
  const [keys, setKeys] = useState(() => Array.from({ length }, fresh))
  const fitting = keys.length === length ? keys : Array.from({ length }, fresh)
  if (fitting !== keys) setKeys(fitting)
  return { keys: fitting, setKeys }
}

/** `by`: how many places, less than 0 upwards. */
type Moved = { key: number; by: number }
type Removed = { item: unknown; at: number }

/** A list being written: adding, removing, taking back what was removed, moving by one place. */
export function useItems(items: readonly unknown[], onChange: (items: unknown[]) => void) {
  const { keys, setKeys } = useKeys(items.length)
  const [removed, setRemoved] = useState<Removed | null>(null)
  const [added, setAdded] = useState<number | null>(null)
  const [moved, setMoved] = useState<Moved | null>(null)
  const change = (nextItems: unknown[], nextKeys: number[]) => {
    setKeys(nextKeys)
    onChange(nextItems)
  }
  const put = (at: number, item: unknown) => {
    const key = fresh()
    setAdded(key)
    setRemoved(null)
    change(items.toSpliced(at, 0, item), keys.toSpliced(at, 0, key))
  }
  return {
    keys,
    removed,
    /** The key of the item that was put last: it is open, and takes the focus. */
    added,
    /** The item that was moved last: its button keeps the focus. */
    moved,
    add: (item: unknown) => put(items.length, item),
    takeBack: () => removed && put(Math.min(removed.at, items.length), removed.item),
    remove: (at: number) => {
      setRemoved({ item: items[at], at })
      change(items.toSpliced(at, 1), keys.toSpliced(at, 1))
    },
    move: (from: number, to: number) => {
      setMoved({ key: keys[from] ?? 0, by: to - from })
      const reordered = <T>(list: readonly T[]) => list.toSpliced(from, 1).toSpliced(to, 0, list[from] as T)
      change(reordered(items), reordered(keys))
    },
  }
}
