-- A closed entry tells when it was closed, an open one does not, and what closed it exists. Entries of amount zero are
-- closed from the start.
select company_id, 'entry ' || entry_no subject,
       case when is_open then 'open, closed on ' || coalesce(closed_at::text, 'no day')
            else 'closed on ' || coalesce(closed_at::text, 'no day') end
           || ' by ' || coalesce('entry ' || closed_by_entry_no, 'no entry') found,
       case when is_open then 'open' else 'closed on a day by an entry that exists' end expected
from open_entry o
join subledger_entry e using (company_id, entry_no)
where is_open and (closed_at is not null or closed_by_entry_no is not null)
   or not is_open and closed_at is null and e.amount <> 0
   or closed_by_entry_no is not null and not exists (
        select from subledger_entry c where c.company_id = o.company_id and c.entry_no = o.closed_by_entry_no)
