import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useState } from 'react'
import './search-box.css'

type SearchBoxProps = { query: string; onQuery: (query: string) => void; count: number | null }

const firstResult = () => document.querySelector<HTMLAnchorElement>('#results a')

/** Results follow the typing; Enter or the down arrow leads to the first of them. */
export function SearchBox({ query, onQuery, count }: SearchBoxProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(query)
  const change = (text: string) => {
    setTyped(text)
    onQuery(text)
  }
  const step = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    firstResult()?.focus()
  }
  return (
    <search>
      <form
        className="search"
        onSubmit={(event) => {
          event.preventDefault()
          firstResult()?.focus()
        }}
      >
        <label className="field__label" htmlFor="search">
          <Trans>Tên thủ tục hoặc việc bạn muốn làm</Trans>
        </label>
        <div className="search__row">
          <input
            id="search"
            type="search"
            className="input"
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            placeholder={t`Ví dụ: đổi giấy phép lái xe`}
            value={typed}
            onChange={(event) => change(event.target.value)}
            onKeyDown={step}
          />
          <button type="submit" className="button button--primary search__go">
            <Trans>Tìm</Trans>
          </button>
        </div>
        <p className="search__count" role="status">
          {count !== null && count > 0 && <Plural value={count} one="Tìm thấy # thủ tục" other="Tìm thấy # thủ tục" />}
          {count === 0 && (
            <Trans>Chưa tìm thấy thủ tục nào. Hãy thử từ ngắn hơn hoặc cách gọi khác; gõ không dấu cũng được.</Trans>
          )}
        </p>
      </form>
    </search>
  )
}
