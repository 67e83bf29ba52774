import { createHash } from 'node:crypto'

/** A licence as an officer would upload it. */
export const resultBytes = Buffer.from('%PDF-1.7 a licence')

/** What an officer tells of a result before uploading it. */
export const announcedResult = {
  name: 'Giấy phép lái xe.pdf',
  type: 'application/pdf',
  size: resultBytes.length,
  sha256: createHash('sha256').update(resultBytes).digest('hex'),
}
