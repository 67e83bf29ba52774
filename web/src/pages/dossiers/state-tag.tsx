import { useLingui } from '@lingui/react/macro'
import { Tag } from '../../design/index.ts'
import type { DossierState } from './types.ts'
import { stateNames, stateTones } from './words.ts'

export function StateTag({ state }: { state: DossierState }) {
  const { i18n } = useLingui()
  return <Tag tone={stateTones[state]}>{i18n._(stateNames[state])}</Tag>
}
