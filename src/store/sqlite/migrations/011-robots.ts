/** What sites say in their robots.txt, and until when it is taken at its word; no text where it could not be had. */
export const robots = `
create table robots (
  origin text primary key,
  text text,
  until text not null
) strict;
`
