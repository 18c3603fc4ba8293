/**
 * Where the words of each article stand in their index, which knows its rows by their number alone: it would be read whole to find an article's. And in how
 * many articles each word stands.
 */
export const placesOfWords = `
create table article_words_at (
  article text primary key references articles (id) on delete cascade,
  place integer not null
) strict, without rowid;
insert into article_words_at (article, place)
  select article, max(rowid) from article_words where article in (select id from articles) group by article;
create virtual table article_words_counted using fts5vocab (article_words, row);
`
