import { randomUUID } from 'node:crypto'
import { birth, ticked } from '../../birth.ts'
import { car } from '../../car.ts'
import { renewal } from '../../filing.ts'
import { pathOf } from '../../service-journey.ts'
import { dossierPage, fileAs, finish, inState, payAs, receiveFor } from '../acts.ts'
import type { Cast, Going, Seen } from '../people.ts'

/** A result that goes by post to an address of its own; the address's ending decides what the post meets there. */
async function sent({ citizen, officer }: Cast, ending: string): Promise<Seen> {
  const deliveryAddress = `Số 8, đường Lê Lợi, ${randomUUID()} ${ending}`
  const paid = await payAs(citizen, await fileAs(citizen, { ...renewal, resultDelivery: 'post', deliveryAddress }))
  await receiveFor(officer, paid)
  await finish(citizen, officer, paid)
  return paid
}

/** Ways on which something follows from a result, or from what an agency says. */
export const resultWays = {
  async sentByPost(cast) {
    const { id } = await sent(cast, 'Hạ Long')
    await cast.citizen.await(dossierPage(id), inState('RETURNED'), 'what the postman hands over', true)
    return [id]
  },
  async sentBack(cast) {
    const { id } = await sent(cast, '902')
    const whole = ({ parcel }: Seen) => parcel?.status === 'sent-back' && parcel.history.length === 6
    await cast.citizen.await(`${dossierPage(id)}/parcel`, whole, 'what the post brings back', true)
    return [id]
  },
  async opened({ citizen, officer }) {
    const answers = { ...birth.answers, ...ticked }
    const paid = await payAs(citizen, await fileAs(citizen, answers, pathOf(birth.service)))
    await receiveFor(officer, paid)
    await finish(citizen, officer, paid)
    const { linked } = await citizen.await(
      dossierPage(paid.id),
      (seen) => seen.linked.length === 2 && seen.linked.every(inState('NEW')),
      'the linked dossiers to be handed in',
    )
    return [paid.id, ...linked.map(({ id }: Seen) => id)]
  },
  async assessed({ citizen, officer }) {
    await citizen.post('/api/v1/enterprises', { taxCode: car.answers.taxCode })
    const paid = await payAs(citizen, await fileAs(citizen, car.answers, pathOf(car.service)))
    await receiveFor(officer, paid)
    await citizen.await(dossierPage(paid.id), inState('PAYMENT_REQUESTED'), 'what the tax office sets')
    await payAs(citizen, paid)
    await citizen.await(dossierPage(paid.id), inState('IN_PROCESS'), 'the work to go on')
    await finish(citizen, officer, paid)
    return [paid.id]
  },
} satisfies Record<string, Going>
