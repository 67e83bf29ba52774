import { useText } from '../../design/index.ts'
import type { Fault } from './types.ts'

interface FaultListProps {
  items: readonly Fault[]
  nameOf: (target: Fault['target']) => string
}

/** What an officer asked to be mended: each with its coded reason and the words written for it. */
export function FaultList({ items, nameOf }: FaultListProps) {
  const text = useText()
  return (
    <ul>
      {items.map(({ target, reason, note }) => (
        <li key={target.kind === 'paper' ? `paper:${target.slot}` : target.name}>
          <strong>{nameOf(target)}</strong>: {text(reason.text)}.{note && <q className="quoted">{note}</q>}
        </li>
      ))}
    </ul>
  )
}
