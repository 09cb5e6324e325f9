-- No two statement lines share a transaction.
select company_id, 'transaction ' || transaction_no subject,
       string_agg('line ' || line_no || ' of journal ' || journal_id, ', ' order by journal_id, line_no) found,
       'one line' expected
from payment_journal_line
where transaction_no is not null
group by company_id, transaction_no
having count(*) > 1
