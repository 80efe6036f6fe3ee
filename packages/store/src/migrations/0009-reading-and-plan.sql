-- How a file would be read whose layout nobody has confirmed, and what the plan followed from that the sender accepted;
-- null for all other checks.
alter table attempt add column reading jsonb;
alter table attempt add column plan jsonb;

-- confirm-reading: somebody says how the file is to be read; the body holds the corrections.
alter table answer drop constraint answer_kind_check;
alter table answer add constraint answer_kind_check check (kind in ('accept-without', 'confirm-reading', 'message'));
