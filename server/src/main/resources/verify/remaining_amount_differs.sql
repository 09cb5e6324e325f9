-- The remaining amount of every entry is the sum of its detailed entries, in its currency and in local currency.
select company_id, 'entry ' || entry_no subject,
       o.remaining || ' and ' || o.remaining_local || ' locally' found,
       coalesce(d.amount, 0) || ' and ' || coalesce(d.amount_local, 0) || ' locally' expected
from open_entry o
left join (
    select company_id, entry_no, sum(amount) amount, sum(amount_local) amount_local
    from detailed_entry
    group by company_id, entry_no
) d using (company_id, entry_no)
where (o.remaining, o.remaining_local) <> (coalesce(d.amount, 0), coalesce(d.amount_local, 0))
   or o.is_open <> (o.remaining <> 0)
