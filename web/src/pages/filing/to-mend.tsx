import { Trans } from '@lingui/react/macro'
import type { Text } from '../../api/types.ts'
import { Link, Notice, useText } from '../../design/index.ts'
import type { QuestionGroup } from './form.ts'
import { isOf } from './lines.ts'

interface ToMendProps {
  groups: readonly QuestionGroup[]
  slots: readonly { id: string; name: Text }[]
  /** Names of answers and of cells, and `papers/<slot>`. */
  faults: Record<string, string>
  base: string
}

/** What still stands in the way of filing, each leading to where it is mended. Nothing when all is well. */
export function ToMend({ groups, slots, faults, base }: ToMendProps) {
  const text = useText()
  const answers = groups.flatMap(({ id, questions }) =>
    questions
      .filter(({ name }) => Object.keys(faults).some((fault) => isOf(name, fault)))
      .map(({ name, label }) => ({ key: name, href: `${base}/${id}?from=check`, label })),
  )
  const papers = slots
    .filter(({ id }) => `papers/${id}` in faults)
    .map(({ id, name }) => ({ key: id, href: `${base}/papers?from=check#paper-${id}`, label: name }))
  const all = [...answers, ...papers]
  if (Object.keys(faults).length === 0) return null
  return (
    <Notice tone="warning" live title={<Trans>Còn chỗ thiếu hoặc cần sửa</Trans>}>
      <p>
        <Trans>Sửa xong những chỗ này thì nộp được hồ sơ:</Trans>
      </p>
      <ul>
        {all.map(({ key, href, label }) => (
          <li key={key}>
            <Link href={href}>{text(label)}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
