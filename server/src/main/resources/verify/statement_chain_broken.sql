-- Each statement of a bank account opens where the one before closed, and the card shows where the last one closed.
select company_id, 'statement ' || statement_no || ' of ' || bank_account_no subject, opening::text found,
       before::text expected
from (
    select company_id, bank_account_no, statement_no, opening,
           lag(closing) over (partition by company_id, bank_account_no order by statement_date, journal_id) before
    from bank_account_statement
) s
where opening <> before
union all
select company_id, 'bank account ' || bank_account_no, a.balance_last_statement::text, last.closing::text
from bank_account a
join (
    select distinct on (company_id, bank_account_no) company_id, bank_account_no, closing
    from bank_account_statement
    order by company_id, bank_account_no, statement_date desc, journal_id desc
) last using (company_id, bank_account_no)
where a.balance_last_statement <> last.closing
