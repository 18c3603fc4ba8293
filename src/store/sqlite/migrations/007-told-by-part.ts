/** In which part of its edition a story was told, and since when a subscription that was removed is there again. */
export const toldByPart = `
alter table told add column part integer not null default 0;
alter table subscriptions add column renewed_at text not null default '';
`
