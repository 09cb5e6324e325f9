-- Every transaction balances in local currency.
select company_id, 'transaction ' || transaction_no subject, sum(amount_local)::text found, '0' expected
from gl_entry
group by company_id, transaction_no
having sum(amount_local) <> 0
