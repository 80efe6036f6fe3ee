-- A purchasing power is of a country, not of a currency: the euro has one in each. What a unit is per follows from the kind.
alter table rate rename column units_per_eur to units;
alter table rate add column country text not null default '' check (country ~ '^([A-Z]{2})?$');
alter table rate alter column country drop default;
alter table rate add check ((kind = 'ppp') = (country <> ''));
alter table rate drop constraint rate_pkey;
alter table rate add primary key (import, year, currency, kind, country);
