-- How a file would be read whose layout nobody has confirmed, and what the plan followed from that the sender accepted;
-- null for all other checks.
alter table attempt add column reading jsonb;
alter table attempt add column plan jsonb;
