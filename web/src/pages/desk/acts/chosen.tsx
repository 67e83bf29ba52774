import type { ActProps } from './act-props.ts'
import { Completion } from './completion.tsx'
import { Payment } from './payment.tsx'
import { Plain } from './plain.tsx'
import { Reasoned } from './reasoned.tsx'
import { Supplement } from './supplement.tsx'
import { Withdrawal } from './withdrawal.tsx'

/** The form of an act. */
export function Chosen(props: ActProps) {
  switch (props.act) {
    case 'receive':
    case 'startProcessing':
    case 'handOver':
      return <Plain {...props} />
    case 'reject':
    case 'stop':
    case 'resume':
    case 'correct':
      return <Reasoned {...props} act={props.act} />
    case 'askSupplement':
      return <Supplement {...props} />
    case 'askPayment':
      return <Payment {...props} />
    case 'confirmWithdrawal':
      return <Withdrawal {...props} />
    case 'complete':
      return <Completion {...props} />
  }
}
