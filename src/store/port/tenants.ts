import type { Instant } from '../../instant.ts'

/** The token of a tenant (`slack:T1`), sealed; see `tenants/cipher`. */
export type Installation = {
  readonly tenant: string
  readonly sealed: string
  readonly installedBy: string
  readonly installedAt: Instant
}

/** How many rows were erased, or changed so that they name nobody. */
export type Erased = {
  readonly subscriptions: number
  readonly digests: number
  readonly installations: number
  readonly notices: number
  readonly feeds: number
}

/** The tokens of workspaces, and taking a workspace or a person out. */
export interface TenantStore {
  installation(tenant: string): Promise<Installation | undefined>
  installations(): Promise<readonly Installation[]>
  /** Keeps a tenant's token in the place of an earlier one; with `replacing` only in the place of this one. */
  keepInstallation(installation: Installation, replacing?: string): Promise<void>
  /** Drops a token that was kept by an instant. True when there was one. */
  removeInstallation(tenant: string, upTo: Instant): Promise<boolean>
  /**
   * Erases what is known of a workspace or server (`slack:T1`): its subscriptions with their digests, all that was written down of them, and its token.
   * Who added a feed is forgotten; articles and feeds belong to all. Gives how many rows went.
   */
  eraseTenant(tenant: string): Promise<Erased>
  /** Erases whose doing something was, where it was this person's (`slack:T1:U1`), and what they were told as an owner. */
  erasePerson(person: string): Promise<Erased>
}
