/** A channel is one job: what waits for it is found without looking at all others. */
export const deliveriesByChannel = `
create index deliveries_by_channel on deliveries (channel, state);
`
