import { downloadAddress, fileContent, putFile, storedFile, uploadAddress } from '../../shared/aws/files.ts'
import type { Procedure } from '../../shared/catalogue/procedure.ts'
import { vietnamTime } from '../../shared/clock.ts'
import { environment, granted } from '../../shared/config.ts'
import { type Format, type Imported, type ReportLine, typeOf } from './import.ts'

const { CATALOGUE_BUCKET } = environment({ CATALOGUE_BUCKET: granted })

const seconds = 900
const after = (now: Date) => vietnamTime(new Date(now.getTime() + seconds * 1000))

const fileOf = (id: string) => `imports/${id}/file`
const reportOf = (id: string) => `imports/${id}/report.json`
const partOf = (id: string, part: number) => `imports/${id}/parts/${part}.json`
const exportOf = (id: string) => `exports/${id}`

/** Where to PUT exactly the file that was announced. */
export async function uploadOf({ id, file }: Imported, now: Date) {
  return { ...(await uploadAddress(CATALOGUE_BUCKET, fileOf(id), file, seconds)), expiresAt: after(now) }
}

/** Whether the file lies there as it was announced. */
export async function hasArrived({ id, file }: Imported): Promise<boolean> {
  const stored = await storedFile(CATALOGUE_BUCKET, fileOf(id))
  return stored?.size === file.size && stored.sha256 === file.sha256
}

async function content(key: string): Promise<Uint8Array> {
  const found = await fileContent(CATALOGUE_BUCKET, key)
  if (!found) throw new Error(`no file ${key}`)
  return found
}

const json = async (key: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await content(key)))

export const arrivedBytes = ({ id }: Imported): Promise<Uint8Array> => content(fileOf(id))

export const putReport = (id: string, lines: readonly ReportLine[]): Promise<void> =>
  putFile(CATALOGUE_BUCKET, reportOf(id), JSON.stringify(lines), { type: typeOf.json, name: `report-${id}.json` })

export const readReport = async (id: string): Promise<ReportLine[]> => (await json(reportOf(id))) as ReportLine[]

export const reportAddress = (id: string): Promise<string> => downloadAddress(CATALOGUE_BUCKET, reportOf(id), seconds)

/** Parts are numbered from 1. */
export const putPart = (id: string, part: number, records: readonly Procedure[]): Promise<void> =>
  putFile(CATALOGUE_BUCKET, partOf(id, part), JSON.stringify(records), { type: typeOf.json })

/** The records of a part, as the check has written them. */
export const readPart = async (id: string, part: number): Promise<Procedure[]> =>
  (await json(partOf(id, part))) as Procedure[]

export const putExport = (id: string, format: Format, text: string, day: string): Promise<void> =>
  putFile(CATALOGUE_BUCKET, exportOf(id), text, {
    type: `${typeOf[format]}; charset=utf-8`,
    name: `procedures-${day}.${format}`,
  })

export const exportAddress = (id: string): Promise<string> => downloadAddress(CATALOGUE_BUCKET, exportOf(id), seconds)
