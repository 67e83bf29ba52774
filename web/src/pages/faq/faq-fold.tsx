import type { ReactNode } from 'react'
import type { Mark, Text } from '../../api/types.ts'
import { useText } from '../../design/index.ts'
import type { Language } from '../../i18n/language.ts'
import { Marked } from '../services/marked.tsx'
import './faq.css'

type FaqFoldProps = {
  question: Text
  answer: Text
  mark: Mark
  /** Unfolded from the start. */
  open?: boolean
  onOpen?: () => void
  /** Given: shown in this language, whichever the page is in. */
  language?: Language
  children?: ReactNode
}

/** A question, with its answer beneath once it is unfolded. */
export function FaqFold({ question, answer, mark, open, onOpen, language, children }: FaqFoldProps) {
  const text = useText()
  const said = (words: Text) => (language ? words[language] : text(words))
  return (
    <details
      className="fold"
      lang={language}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) onOpen?.()
      }}
    >
      <summary>{said(question)}</summary>
      <p>
        {said(answer)} <Marked mark={mark} language={language} />
      </p>
      {children}
    </details>
  )
}
