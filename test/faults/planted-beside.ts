import type { Plant } from './planted.ts'
import type { World } from './world.ts'

const confirmed = ({ bills }: World) =>
  bills.find(({ state, issuer }) => state === 'CONFIRMED' && issuer !== 'portal') as World['bills'][number]
const imported = ({ imports }: World) => imports[0] as World['imports'][number]

/** One fault of each kind in what there is besides dossiers. */
export const plantsBeside: Plant[] = [
  {
    what: 'a bill that is lost',
    caught: /^lost: /,
    plant: (world) => ({ ...world, bills: world.bills.slice(1) }),
  },
  {
    what: 'a receipt of money that is missing',
    caught: /^0 receipts for a bill that is CONFIRMED/,
    plant: (world) => ({ ...world, billReceipts: world.billReceipts.filter((one) => one !== confirmed(world).id) }),
  },
  {
    what: 'a receipt of money given twice',
    caught: /^2 receipts for a bill that is CONFIRMED/,
    plant: (world) => ({ ...world, billReceipts: [...world.billReceipts, confirmed(world).id] }),
  },
  {
    what: 'a paid bill whose issuer was never told',
    caught: /^paid and never confirmed/,
    plant: ({ bills, ...world }) => ({
      ...world,
      bills: bills.map((one) => (one === confirmed({ bills, ...world }) ? { ...one, state: 'PAID' } : one)),
    }),
  },
  {
    what: 'a confirmation that the issuer knows nothing of',
    caught: /^confirmed 1 times and otherwise in its issuer’s books/,
    plant: (world) => ({ ...world, entered: [] }),
  },
  {
    what: 'money that nobody pays back',
    caught: /^refund not due of a bill that is REFUND_DUE/,
    plant: (world) => ({ ...world, refunds: [] }),
  },
  {
    what: 'a result that the post was not told of',
    caught: /^result not handed to the post/,
    plant: (world) => ({ ...world, parcels: [] }),
  },
  {
    what: 'a result that the post was given twice',
    caught: /^handed to the post 2 times/,
    plant: (world) => ({
      ...world,
      posted: [...world.posted, ...world.posted.map((one) => ({ ...one, tracking: 'EK999999999VN' }))],
    }),
  },
  {
    what: 'a parcel of which nothing is heard any more',
    caught: /^parcel in-transit of a dossier/,
    plant: (world) => ({ ...world, parcels: world.parcels.map((one) => ({ ...one, status: 'in-transit' })) }),
  },
  {
    what: 'an opened dossier that nothing leads to',
    caught: /^opened otherwise than linked/,
    plant: (world) => ({ ...world, links: world.links.slice(1) }),
  },
  {
    what: 'an import of which some is there and nobody has published it',
    caught: /^left by an import that came to nothing/,
    plant: (world) => ({ ...world, imports: [{ ...imported(world), state: 'refused' }] }),
  },
  {
    what: 'a version without its row in the list',
    caught: /^versions 1, listed , published 1/,
    plant: ({ procedures, ...world }) => ({ ...world, procedures: procedures.map((one) => ({ ...one, listed: [] })) }),
  },
  {
    what: 'a change that is published twice',
    caught: /^versions 1, listed 1, published 1,1/,
    plant: ({ procedures, ...world }) => ({
      ...world,
      procedures: procedures.map((one) => ({ ...one, steps: [...one.steps, ...one.steps] })),
    }),
  },
  {
    what: 'a page that nobody has written',
    caught: /^pages that do not show what is published/,
    plant: ({ procedures, ...world }) => ({
      ...world,
      procedures: procedures.map((one) => ({ ...one, shown: false })),
    }),
  },
  {
    what: 'a version of a question that is gone',
    caught: /^version 3 of a question after 1:/,
    plant: ({ questions, ...world }) => ({ ...world, questions: questions.map((one) => ({ ...one, earlier: [1] })) }),
  },
]
