-- Every entry has one initial detailed entry, of its amount, in its transaction.
select company_id, 'entry ' || entry_no subject,
       count(d.detailed_no) || ' of ' || coalesce(sum(d.amount), 0) || ' and ' || coalesce(sum(d.amount_local), 0) || ' locally'
           found,
       '1 of ' || e.amount || ' and ' || e.amount_local || ' locally' expected
from subledger_entry e
left join (select * from detailed_entry where entry_type = 'INITIAL_ENTRY') d using (company_id, entry_no)
group by company_id, entry_no, e.amount, e.amount_local, e.transaction_no
having count(d.detailed_no) <> 1 or sum(d.amount) <> e.amount or sum(d.amount_local) <> e.amount_local
    or min(d.transaction_no) <> e.transaction_no
