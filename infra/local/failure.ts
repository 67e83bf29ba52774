/** Something the person at the keyboard must mend before the laptop's portal can start. Printed as it is, without a stack trace. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'
}
