/** The tokens of workspaces that installed the app, each sealed for its tenant. */
export const installations = `
create table installations (
  tenant text primary key,
  sealed text not null,
  installed_by text not null,
  installed_at text not null
) strict;
`
