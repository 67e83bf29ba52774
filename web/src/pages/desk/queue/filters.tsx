import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useState } from 'react'
import { useFormat } from '../../../design/index.ts'
import type { DeskSummary } from '../types.ts'
import { type Nearness, narrow, nearnesses } from './narrow.ts'
import { stepRow } from './row-focus.ts'

const names = { overdue: msg`Quá hạn`, soon: msg`Sắp đến hạn` } satisfies Record<Nearness, unknown>

interface FiltersProps {
  rows: readonly DeskSummary[]
  words: string
  nearness: Nearness | null
  onWords: (words: string) => void
  onNearness: (nearness: Nearness | null) => void
}

/** Narrows the rows that are loaded: by words of the code or the name, and by how near the deadline is. */
export function Filters({ rows, words, nearness, onWords, onNearness }: FiltersProps) {
  const { t, i18n } = useLingui()
  const { number } = useFormat()
  // The address follows a moment later; typing Vietnamese must not wait for it.
  const [typed, setTyped] = useState(words)
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    stepRow(0)
  }
  return (
    <search className="narrowing">
      <div className="field">
        <label className="field__label" htmlFor="words">
          <Trans>Tìm theo mã hồ sơ hoặc tên người nộp</Trans>
        </label>
        <input
          id="words"
          type="search"
          className="input"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            onWords(event.target.value)
          }}
          onKeyDown={leave}
        />
      </div>
      <fieldset className="toggles" aria-label={t`Lọc theo thời hạn`}>
        {nearnesses.map((one) => (
          <button
            key={one}
            type="button"
            className="toggle"
            aria-pressed={one === nearness}
            onClick={() => onNearness(one === nearness ? null : one)}
          >
            {i18n._(names[one])} <b>{number(narrow(rows, '', one).length)}</b>
          </button>
        ))}
      </fieldset>
    </search>
  )
}
