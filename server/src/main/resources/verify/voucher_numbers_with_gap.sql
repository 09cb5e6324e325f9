-- The voucher numbers of a series run without gaps up to the last one drawn.
with voucher as (
    select s.company_id, s.code, s.last_no, substr(t.voucher_no, length(s.prefix) + 1)::bigint number
    from number_series s
    join ledger_transaction t
      on t.company_id = s.company_id
     and left(t.voucher_no, length(s.prefix)) = s.prefix
     and substr(t.voucher_no, length(s.prefix) + 1) ~ '^[0-9]{1,18}$'
)
select company_id, 'series ' || code subject, count(*) || ' numbers from ' || min(number) || ' to ' || max(number) found,
       last_no - min(number) + 1 || ' numbers from ' || min(number) || ' to ' || last_no expected
from voucher
group by company_id, code, last_no
having count(*) <> last_no - min(number) + 1 or max(number) <> last_no
