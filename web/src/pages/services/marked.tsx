import { Trans } from '@lingui/react/macro'
import type { Mark, Text } from '../../api/types.ts'
import { useText } from '../../design/index.ts'
import type { Language } from '../../i18n/language.ts'
import './marked.css'

/** Says where a fact comes from, or that nobody has checked it: small, but never left out. */
export function Marked({ mark: { status, source }, language }: { mark: Mark; language?: Language | undefined }) {
  const text = useText()
  const said = (words: Text) => (language ? words[language] : text(words))
  return (
    <>
      {status === 'unverified' && (
        <span className="mark mark--unverified">
          <Trans>Chưa kiểm chứng</Trans>
        </span>
      )}
      {source && (
        <span className="mark mark--source">
          <Trans>Nguồn: {said(source)}</Trans>
        </span>
      )}
    </>
  )
}
