import { useLingui } from '@lingui/react'
import { useText } from '../../../design/index.ts'
import type { Name } from './field.ts'

/** What something is called, in the language on screen. */
export function useName(): (name: Name) => string {
  const text = useText()
  const { i18n } = useLingui()
  return (name) => ('vi' in name ? text(name) : i18n._(name))
}
