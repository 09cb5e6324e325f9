-- On every date the subledgers equal their control accounts. Balances on all dates are equal exactly when what is posted on
-- each date is.
select company_id, account_no || ' on ' || posting_date subject, sum(gl)::text found, sum(subledger)::text expected
from (
    select company_id, account_no, posting_date, amount_local gl, 0 subledger
    from gl_entry
    where (company_id, account_no) in (select company_id, control_account from party_posting_group)
    union all
    select d.company_id, g.control_account, d.posting_date, 0, d.amount_local
    from detailed_entry d
    join subledger_entry e using (company_id, entry_no)
    join party_posting_group g
      on g.company_id = e.company_id and g.ledger = e.ledger and g.code = e.posting_group
) movement
group by company_id, account_no, posting_date
having sum(gl) <> sum(subledger)
