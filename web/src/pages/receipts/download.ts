import type { SignedReceipt } from '../../../../shared/receipt/receipt.ts'

/** Hands the receipt over as the file that /verify and the command read. */
export function downloadReceipt(receipt: SignedReceipt): void {
  const file = new Blob([`${JSON.stringify(receipt, null, 2)}\n`], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `bien-nhan-${receipt.payload.dossierCode}-${receipt.payload.number}.json`
  link.click()
  URL.revokeObjectURL(link.href)
}
