import { billConfirmed } from '../../events/bill-confirmed.v1.ts'
import { billPaid } from '../../events/bill-paid.v1.ts'
import { billRefundDue } from '../../events/bill-refund-due.v1.ts'
import { dossierCompleted } from '../../events/dossier-completed.v1.ts'
import { dossierCorrected } from '../../events/dossier-corrected.v1.ts'
import { dossierFeesPaid } from '../../events/dossier-fees-paid.v1.ts'
import { dossierOpened } from '../../events/dossier-opened.v1.ts'
import { dossierOpenerCompleted } from '../../events/dossier-opener-completed.v1.ts'
import { dossierOpenerCorrected } from '../../events/dossier-opener-corrected.v1.ts'
import { dossierOverdue } from '../../events/dossier-overdue.v1.ts'
import { dossierPaymentCompleted } from '../../events/dossier-payment-completed.v1.ts'
import { dossierPaymentRequested } from '../../events/dossier-payment-requested.v1.ts'
import { dossierProcessingStarted } from '../../events/dossier-processing-started.v1.ts'
import { dossierReceived } from '../../events/dossier-received.v1.ts'
import { dossierRejected } from '../../events/dossier-rejected.v1.ts'
import { dossierResumed } from '../../events/dossier-resumed.v1.ts'
import { dossierReturned } from '../../events/dossier-returned.v1.ts'
import { dossierStopped } from '../../events/dossier-stopped.v1.ts'
import { dossierSubmitted } from '../../events/dossier-submitted.v1.ts'
import { dossierSupplementRequested } from '../../events/dossier-supplement-requested.v1.ts'
import { dossierSupplemented } from '../../events/dossier-supplemented.v1.ts'
import { dossierWithdrawalDeclined } from '../../events/dossier-withdrawal-declined.v1.ts'
import { dossierWithdrawalRequested } from '../../events/dossier-withdrawal-requested.v1.ts'
import { dossierWithdrawn } from '../../events/dossier-withdrawn.v1.ts'

/** The events about a dossier or a bill that its owner is told of: all of them. */
export const toldEvents = [
  dossierCompleted,
  dossierCorrected,
  dossierFeesPaid,
  dossierOpened,
  dossierOpenerCompleted,
  dossierOpenerCorrected,
  dossierOverdue,
  dossierPaymentCompleted,
  dossierPaymentRequested,
  dossierProcessingStarted,
  dossierReceived,
  dossierRejected,
  dossierResumed,
  dossierReturned,
  dossierStopped,
  dossierSubmitted,
  dossierSupplementRequested,
  dossierSupplemented,
  dossierWithdrawalDeclined,
  dossierWithdrawalRequested,
  dossierWithdrawn,
  billPaid,
  billConfirmed,
  billRefundDue,
] as const
