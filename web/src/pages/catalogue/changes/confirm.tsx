import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../../design/index.ts'

interface ConfirmProps {
  question: ReactNode
  yes: ReactNode
  variant?: 'primary' | 'danger'
  isPending: boolean
  onYes: () => void
  onNo: () => void
}

/** Asks once more before what cannot be taken back. */
export function Confirm({ question, yes, variant = 'primary', isPending, onYes, onNo }: ConfirmProps) {
  const asked = useRef<HTMLParagraphElement>(null)
  useEffect(() => asked.current?.focus(), [])
  return (
    <div className="stack stack--s">
      <p ref={asked} tabIndex={-1}>
        <strong>{question}</strong>
      </p>
      <div className="row">
        <Button variant={variant} isPending={isPending} onPress={onYes}>
          {yes}
        </Button>
        <Button variant="secondary" onPress={onNo}>
          <Trans>Không, quay lại</Trans>
        </Button>
      </div>
    </div>
  )
}
