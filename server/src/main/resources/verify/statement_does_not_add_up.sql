-- The closing balance of a statement is its opening balance and its lines.
select s.company_id, 'statement ' || s.statement_no || ' of ' || s.bank_account_no subject, s.closing::text found,
       (s.opening + coalesce(sum(l.amount), 0))::text expected
from bank_account_statement s
left join payment_journal_line l using (company_id, journal_id)
group by s.company_id, s.bank_account_no, s.statement_no, s.opening, s.closing
having s.closing <> s.opening + coalesce(sum(l.amount), 0)
