import { worker } from '../../shared/worker/worker.ts'
import { makeExport } from './exporting.ts'
import { work } from './import.ts'
import { check, importOf, render, undo, write } from './importing.ts'

/** Imports and exports, piece by piece. A piece that fails is tried again; doing one twice is harmless. */
export const handler = worker(work.parse, async ({ message, now }) => {
  if (message.step === 'export') return makeExport(message.export, now)
  const one = await importOf(message.import)
  if (message.step === 'check') return check(one, now)
  if (message.step === 'write') return write(one, message.part, now)
  if (message.step === 'undo') return undo(one, message.part)
  return render(one, message.part, now)
})
