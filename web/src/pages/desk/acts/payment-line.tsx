import { Trans, useLingui } from '@lingui/react/macro'
import { Button, RadioGroup, TextField } from '../../../design/index.ts'

/** One line as it is typed. */
export interface Line {
  vi: string
  en: string
  kind: 'fee' | 'charge'
  amount: string
}
export const emptyLine: Line = { vi: '', en: '', kind: 'fee', amount: '' }

const largest = 1_000_000_000

/** Đồng, from `115.000` or `115 000`; 0 when it is no amount. */
export const amountOf = ({ amount }: Line): number => {
  const digits = amount.replace(/[.,\s\u00a0]/g, '')
  return /^\d{1,10}$/.test(digits) ? Number(digits) : 0
}

/** The line as the API takes it; a name without English stands for both. */
export const lineBody = (line: Line, index: number) => ({
  code: `asked-later-${index + 1}`,
  name: { vi: line.vi.trim(), ...(line.en.trim() ? { en: line.en.trim() } : {}) },
  kind: line.kind,
  amount: { amount: amountOf(line), currency: 'VND' },
})

export function useLineFaults() {
  const { t } = useLingui()
  return (line: Line) => ({
    vi: line.vi.trim().length > 1 ? undefined : t`Ghi tên khoản phải nộp.`,
    amount: amountOf(line) > 0 && amountOf(line) <= largest ? undefined : t`Nhập số tiền từ 1 đến 1.000.000.000 đồng.`,
  })
}

interface PaymentLineProps {
  id: string
  title: string
  line: Line
  onChange: (line: Line) => void
  onRemove: (() => void) | undefined
  isTried: boolean
}

export function PaymentLine({ id, title, line, onChange, onRemove, isTried }: PaymentLineProps) {
  const { t } = useLingui()
  const faults = useLineFaults()(line)
  return (
    <fieldset className="target stack stack--s">
      <legend className="field__label">{title}</legend>
      <TextField
        label={t`Tên khoản phải nộp`}
        name={`${id}-vi`}
        value={line.vi}
        maxLength={200}
        onChange={(event) => onChange({ ...line, vi: event.target.value })}
        error={isTried ? faults.vi : undefined}
      />
      <TextField
        label={t`Tên bằng tiếng Anh`}
        name={`${id}-en`}
        value={line.en}
        maxLength={200}
        optional
        onChange={(event) => onChange({ ...line, en: event.target.value })}
      />
      <RadioGroup
        label={t`Loại khoản`}
        name={`${id}-kind`}
        value={line.kind}
        onChange={(event) => onChange({ ...line, kind: event.target.value === 'charge' ? 'charge' : 'fee' })}
        options={[
          { value: 'fee', label: t`Phí` },
          { value: 'charge', label: t`Lệ phí` },
        ]}
      />
      <TextField
        label={t`Số tiền (đồng)`}
        name={`${id}-amount`}
        value={line.amount}
        inputMode="numeric"
        maxLength={16}
        onChange={(event) => onChange({ ...line, amount: event.target.value })}
        error={isTried ? faults.amount : undefined}
      />
      {onRemove && (
        <div>
          <Button variant="quiet" onPress={onRemove}>
            <Trans>Bỏ khoản này</Trans>
          </Button>
        </div>
      )}
    </fieldset>
  )
}
