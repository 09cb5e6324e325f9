-- On every date the bank entries equal the general ledger accounts of their banks, locally and in each currency.
select company_id, account_no || ' on ' || posting_date || ' in ' || currency subject,
       sum(gl) || ' and ' || sum(gl_local) || ' locally' found,
       sum(bank) || ' and ' || sum(bank_local) || ' locally' expected
from (
    select company_id, account_no, posting_date, currency, amount gl, amount_local gl_local, 0 bank, 0 bank_local
    from gl_entry
    where (company_id, account_no) in (select company_id, gl_account from bank_posting_group)
    union all
    select e.company_id, g.gl_account, e.posting_date, e.currency, 0, 0, e.amount, e.amount_local
    from bank_entry e
    join bank_account a using (company_id, bank_account_no)
    join bank_posting_group g on g.company_id = a.company_id and g.code = a.posting_group
) movement
group by company_id, account_no, posting_date, currency
having sum(gl) <> sum(bank) or sum(gl_local) <> sum(bank_local)
