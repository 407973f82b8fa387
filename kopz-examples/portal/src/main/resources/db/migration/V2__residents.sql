-- which versions everybody may see without signing in, and whether the statistics on victims stand in them, small counts hidden
create table opening (
  town varchar(100) not null,
  reported int not null,
  number int not null,
  victims boolean not null,
  opened_at timestamp with time zone not null,
  primary key (town, reported, number)
);
