-- Every state and every detailed entry belongs to an entry, in its currency.
select company_id, 'state of entry ' || entry_no subject, 'no entry' found, 'one' expected
from open_entry o
where not exists (
    select from subledger_entry e where e.company_id = o.company_id and e.entry_no = o.entry_no)
union all
select d.company_id, 'detailed entry ' || d.detailed_no, coalesce('entry in ' || e.currency, 'no entry ' || d.entry_no),
       'entry in ' || d.currency
from detailed_entry d
left join subledger_entry e using (company_id, entry_no)
where e.currency is distinct from d.currency
