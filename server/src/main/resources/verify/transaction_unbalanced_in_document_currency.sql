-- Every transaction balances in each document currency.
select company_id, 'transaction ' || transaction_no || ' in ' || currency subject, sum(amount)::text found, '0' expected
from gl_entry
group by company_id, transaction_no, currency
having sum(amount) <> 0
