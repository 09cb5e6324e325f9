-- After each transaction the remaining amount of an entry has the sign of the original and is not larger: nothing is
-- applied beyond what it owes.
select company_id, 'entry ' || entry_no || ' after transaction ' || d.transaction_no subject, remaining::text found,
       'between 0 and ' || e.amount expected
from (
    select company_id, entry_no, transaction_no,
           sum(sum(amount)) over (partition by company_id, entry_no order by transaction_no) remaining
    from detailed_entry
    group by company_id, entry_no, transaction_no
) d
join subledger_entry e using (company_id, entry_no)
where d.remaining not between least(0, e.amount) and greatest(0, e.amount)
