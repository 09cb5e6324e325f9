-- After each transaction an entry whose remaining amount is zero has a local remaining amount of zero too.
select company_id, 'entry ' || entry_no || ' after transaction ' || transaction_no subject, remaining_local::text found,
       '0' expected
from (
    select company_id, entry_no, transaction_no,
           sum(sum(amount)) over (partition by company_id, entry_no order by transaction_no) remaining,
           sum(sum(amount_local)) over (partition by company_id, entry_no order by transaction_no) remaining_local
    from detailed_entry
    group by company_id, entry_no, transaction_no
) d
where d.remaining = 0 and d.remaining_local <> 0
