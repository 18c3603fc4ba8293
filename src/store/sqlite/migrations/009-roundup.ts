/** The day of the week on which a channel is told the week's stories anew. */
export const roundup = `
alter table subscriptions add column roundup integer;
`
