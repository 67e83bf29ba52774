import { useLingui } from '@lingui/react'
import { speak } from '../i18n/language.ts'
import { queryClient } from '../query-client.ts'

/** One button that names the other language in that language. Nothing typed is lost: the page is only redrawn. */
export function LanguageSwitch() {
  const { i18n } = useLingui()
  const [next, name] = i18n.locale === 'en' ? (['vi', 'Tiếng Việt'] as const) : (['en', 'English'] as const)
  const change = async () => {
    await speak(next)
    // Refusals on screen carry the words of the language they were asked in.
    await queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' })
  }
  return (
    <button type="button" className="header__link" lang={next} onClick={change}>
      {name}
    </button>
  )
}
