import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Tag } from '../../../design/index.ts'
import type { ChangeRow } from '../types.ts'

const states = {
  draft: { tone: 'neutral', name: msg`Đang soạn` },
  submitted: { tone: 'info', name: msg`Chờ duyệt` },
  returned: { tone: 'warning', name: msg`Bị trả lại` },
} as const

export function ChangeTag({ state }: Pick<ChangeRow, 'state'>) {
  const { i18n } = useLingui()
  return <Tag tone={states[state].tone}>{i18n._(states[state].name)}</Tag>
}
