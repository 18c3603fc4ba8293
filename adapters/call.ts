/**
 * How long one call to a platform may take, its body included. They answer within a second; a post that takes longer is
 * unknown, and another process may look for it once this is over.
 */
export const callMs = 7_000
