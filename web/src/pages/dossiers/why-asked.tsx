import { Trans } from '@lingui/react/macro'
import { Notice, useText } from '../../design/index.ts'
import type { Fault } from './types.ts'

/** Why an answer or a paper was sent back, in the officer's words. */
export function WhyAsked({ item }: { item: Fault | undefined }) {
  const text = useText()
  if (!item) return null
  return (
    <Notice tone="warning" title={<Trans>Cần sửa: {text(item.reason.text)}</Trans>}>
      {item.note && <p>{item.note}</p>}
    </Notice>
  )
}
