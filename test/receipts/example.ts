import { readFileSync } from 'node:fs'
import type { ReceiptKey, SignedReceipt } from '../../shared/receipt/receipt.ts'

const frozen = <T>(name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T

/** A receipt that was signed once, with the keys published then. Frozen: whatever reads receipts must read these for good. */
export const exampleReceipt = () => frozen<SignedReceipt>('receipt.json')
export const exampleKeys = frozen<{ keys: ReceiptKey[] }>('receipt-keys.json').keys

/** The files that it lists, as they were handed in, in its order. */
export const exampleFiles = ['portrait', 'health', 'health, page 2'].map((text) => Buffer.from(text))
