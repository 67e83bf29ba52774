import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkReceipt, type PublicKey } from '../../shared/receipt/check.ts'
import { alteredLines, checkFiles } from '../../shared/receipt/check-files.ts'
import type { ReceiptPayload } from '../../shared/receipt/receipt.ts'
import { sha256Hex } from '../../shared/receipt/seal.ts'
import { fileFinding, listUnproven, nameOf, receiptFindings, said } from './findings.ts'

/*
 * npm run -s verify-receipt -- receipt.json [--keys receipt-keys.json] [--language vi] [files…]
 * Needs no network. Ends with 0 when all is well, 1 when something was altered, 2 when nothing could be checked.
 */
const usage = `Usage: npm run -s verify-receipt -- receipt.json [--keys receipt-keys.json] [--language vi|en] [files…]

The keys are the portal's published ones; fetch them once and keep them:
  curl https://<portal>/api/v1/receipt-keys -o receipt-keys.json
Without --keys they are looked for beside the receipt, as receipt-keys.json.`

const say = (line: string) => void process.stdout.write(`${line}\n`)

function giveUp(reason: string): never {
  process.stderr.write(`${reason}\n\n${usage}\n`)
  process.exit(2)
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    return giveUp(
      error instanceof SyntaxError ? `${path} is not JSON.` : `${path} cannot be read: ${(error as Error).message}`,
    )
  }
}

function readBytes(path: string): Buffer<ArrayBuffer> {
  try {
    return readFileSync(path)
  } catch (error) {
    return giveUp(`${path} cannot be read: ${(error as Error).message}`)
  }
}

function given() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { keys: { type: 'string' }, language: { type: 'string', default: 'en' } },
    })
  } catch (error) {
    return giveUp((error as Error).message)
  }
}

const { positionals, values } = given()
const [path, ...paths] = positionals
if (path === undefined) giveUp('Which receipt?')
const language = values.language === 'vi' ? 'vi' : 'en'
const receipt = readJson(path) as { payload?: ReceiptPayload } | null
const { keys } = readJson(values.keys ?? join(dirname(path), 'receipt-keys.json')) as { keys?: PublicKey[] }
if (!Array.isArray(keys) || keys.length === 0) giveUp('The key file holds no keys: { "keys": […] } is expected.')

const verdict = await checkReceipt(receipt, keys)
if (receipt?.payload) say(nameOf(receipt.payload))
const findings = receiptFindings(verdict, receipt?.payload)
for (const finding of findings) say(said(finding, language))
if (verdict.outcome === 'unreadable') process.exit(2)
const proven = verdict.outcome === 'genuine' || verdict.outcome === 'altered'
if (!proven && paths.length > 0) say(said(listUnproven, language))

const listed = proven && Array.isArray(receipt?.payload?.files) ? receipt.payload.files : []
const held = await Promise.all(
  (proven ? paths : []).map(async (one) => {
    const bytes = readBytes(one)
    return { name: basename(one), size: bytes.length, sha256: await sha256Hex(bytes) }
  }),
)
const files = checkFiles(listed, held, alteredLines(verdict.differences)).map((one) => fileFinding(one, listed, held))
const width = Math.max(...files.map(({ name }) => name.length), 0)
for (const { name, ...line } of files) say(said(line, language).replace(' ', ` ${name.padEnd(width)}  `))
process.exitCode = [...findings, ...files].every(({ sign }) => sign !== '✗') ? 0 : 1
