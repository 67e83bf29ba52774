import { Trans } from '@lingui/react/macro'
import './steps.css'

/** How far one is: “Bước 2 trên 5”. */
export function Progress({ step, of }: { step: number; of: number }) {
  return (
    <div className="progress">
      <p className="soft small">
        <Trans>
          Bước {step} trên {of}
        </Trans>
      </p>
      <progress className="progress__bar" value={step} max={of} aria-hidden="true" />
    </div>
  )
}
