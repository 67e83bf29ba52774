import type { Session } from './session.ts'

/** An enterprise that the demo citizen represents in the register, and one that the other citizen does. */
export const vinhXanh = { taxCode: '9900001027', companyName: 'Công ty cổ phần Vịnh Xanh' }
export const gomSongHong = { taxCode: '9900001034', companyName: 'Công ty TNHH Gốm Sông Hồng' }

/** Links the person signed in to an enterprise that the register says they represent. */
export async function link(session: Session, { taxCode }: { taxCode: string } = vinhXanh): Promise<void> {
  const { status, body } = await session.post('/api/v1/enterprises', { taxCode })
  if (status !== 201 || body.taxCode !== taxCode.slice(0, 10))
    throw new Error(`linking answered ${status}: ${JSON.stringify(body)}`)
}
