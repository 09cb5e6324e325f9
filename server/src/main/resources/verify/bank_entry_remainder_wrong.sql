-- An open bank entry remains whole and names no statement; a closed one has nothing left, and names its statement line unless it
-- takes back another or is taken back.
select company_id, 'bank entry ' || entry_no subject,
       o.remaining || ', statement ' || coalesce(o.statement_no, 'none') || ', line ' || coalesce(o.statement_line_no::text, 'none')
           found,
       case when o.is_open then e.amount || ', statement none, line none' else '0, a statement and a line' end expected
from open_bank_entry o
join bank_entry e using (company_id, entry_no)
where o.is_open and (o.remaining <> e.amount or o.statement_no is not null or o.statement_line_no is not null)
   or not o.is_open and (o.remaining <> 0
       or (o.statement_no is null or o.statement_line_no is null) and e.reverses_entry_no is null
          and not exists (
              select from bank_entry r where r.company_id = e.company_id and r.reverses_entry_no = e.entry_no))
