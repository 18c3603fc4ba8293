/** A part of a long digest may stand in the thread below the first one, under a name. */
export const threads = `
alter table deliveries add column thread text;
`
