-- No file, statement or booked bank entry is taken in twice. Statements without a key have no identity of their own, only
-- their entries; equal entries of one file are as many payments, told apart by their occurrence.
select company_id, 'file ' || encode(sha256, 'hex') subject, count(*) || ' times' found, 'once' expected
from bank_file
where verdict <> 'REJECT'
group by company_id, sha256
having count(*) > 1
union all
select company_id, 'statement ' || statement_key || ' of ' || bank_account_no, count(*) || ' times', 'once'
from bank_statement
where statement_key is not null
group by company_id, bank_account_no, statement_key
having count(*) > 1
union all
select company_id, 'bank entry ' || entry_key || ' of ' || bank_account_no, count(*) || ' times', 'once'
from bank_statement_entry
where status = 'BOOKED'
group by company_id, bank_account_no, entry_key, occurrence
having count(*) > 1
