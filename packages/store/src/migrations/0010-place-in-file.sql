-- Where a cell stands in the file when its table was turned round or spread to be read; null where row and column say it.
alter table finding add column in_file jsonb;
alter table observation add column in_file jsonb;
