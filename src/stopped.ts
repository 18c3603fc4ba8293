/** Work that ends because the program is to stop: what was done stands, and the rest is done next time. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}
